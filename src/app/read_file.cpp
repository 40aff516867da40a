// SPDX-License-Identifier: Apache-2.0
#include "app/read_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace tandem::app {
namespace {

using std::filesystem::path;

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool open() const { return number_ >= 0; }
    int number() const { return number_; }
    // Closing is the last chance of a network disk to report a failed write.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

std::string reason() {
    return std::generic_category().message(errno);
}

tl::unexpected<Error> fault(ErrorCode code, const path& file, std::string message) {
    return tl::unexpected(Error{code, std::move(message), file.string()});
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

// A name next to `file` that nobody has; created for this process alone.
int create_beside(const path& file, path& created) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        created = file;
        created += fmt::format(".{}-{}.new", ::getpid(), attempt);
        const int descriptor =
            ::open(created.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST) return descriptor;
    }
    return -1;
}

// So that the new name survives a power cut too; without it the old file comes back, whole.
void sync_folder(const path& file) {
    const path folder = file.has_parent_path() ? file.parent_path() : path(".");
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.open()) ::fsync(descriptor.number());
}

}  // namespace

Result<std::string> read_file(const path& file, std::size_t largest) {
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.open()) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return fault(ErrorCode::NotFound, file, "there is no such file");
        }
        return fault(ErrorCode::NotReadable, file, "cannot be read: " + reason());
    }
    struct stat status{};
    if (::fstat(descriptor.number(), &status) == 0 && S_ISDIR(status.st_mode)) {
        return fault(ErrorCode::NotReadable, file, "is a folder, not a file");
    }
    std::string bytes;
    std::array<char, 65'536> piece{};
    while (true) {
        const ssize_t count = ::read(descriptor.number(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fault(ErrorCode::NotReadable, file, "cannot be read: " + reason());
        if (count == 0) return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(count));
        if (bytes.size() > largest) {
            return fault(ErrorCode::TooLarge, file,
                         fmt::format("has more than {} bytes, the most that is read", largest));
        }
    }
}

Result<void> write_file(const path& file, std::string_view bytes) {
    path created;
    Descriptor descriptor(create_beside(file, created));
    if (!descriptor.open()) {
        return fault(ErrorCode::NotWritable, file, "cannot be written: " + reason());
    }
    const bool done = write_all(descriptor.number(), bytes) && descriptor.close() &&
                      ::rename(created.c_str(), file.c_str()) == 0;
    if (!done) {
        const std::string why = reason();
        ::unlink(created.c_str());
        return fault(ErrorCode::NotWritable, file, "cannot be written: " + why);
    }
    sync_folder(file);
    return {};
}

}  // namespace tandem::app
