# Public, so that every room and every test of one build is instrumented alike.
add_library(tandem_sanitizers INTERFACE)
if(TANDEM_SANITIZE)
  target_compile_options(tandem_sanitizers INTERFACE
    -fsanitize=${TANDEM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tandem_sanitizers INTERFACE -fsanitize=${TANDEM_SANITIZE})
endif()
