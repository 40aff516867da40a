# Public, so that every room and every test of one build is instrumented alike.
add_library(tandem_sanitizers INTERFACE)
if(TANDEM_SANITIZE)
  target_compile_options(tandem_sanitizers INTERFACE
    -fsanitize=${TANDEM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # Instrumented, gcc 12 takes moved-from states of libstdc++'s <regex> for uninitialised ones.
  target_compile_options(tandem_sanitizers INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(tandem_sanitizers INTERFACE -fsanitize=${TANDEM_SANITIZE})
endif()
