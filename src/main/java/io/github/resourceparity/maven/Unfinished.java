package io.github.resourceparity.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for a file that is being written, beside where it will be: a temporary file would be for its owner's eyes only, even when
 * it is moved.
 *
 * <p>Whoever writes holds a lock in it. The system takes that back when a build is killed, so the next one can tell what nobody comes
 * back for, whichever machine or container the other one ran on.
 *
 * @param held the file whose lock says that somebody is at work
 */
record Unfinished(Path folder, FileChannel held) implements AutoCloseable {

    private static final String PREFIX = ".unfinished";
    private static final String HELD = "held";
    private static final String FILE = "file";

    /** Whoever clears may be faster than whoever has not locked yet, but hardly so often. */
    private static final int ATTEMPTS = 20;

    /** One's own in that folder, in which nothing is left that no living build holds. */
    static Unfinished in(Path parent) throws IOException {
        clear(parent);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var own = attempt(parent);
            if (own.isPresent()) {
                return own.get();
            }
        }
        throw new IOException("somebody clears away what is not yet written");
    }

    /** The file that is being written. */
    Path file() {
        return folder.resolve(FILE);
    }

    private static Optional<Unfinished> attempt(Path parent) throws IOException {
        var folder = Files.createTempDirectory(parent, prefix());
        try {
            var held = FileChannel.open(folder.resolve(HELD), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            if (isLocked(held) && Files.exists(folder.resolve(HELD))) {
                return Optional.of(new Unfinished(folder, held));
            }
            held.close();
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            Files.deleteIfExists(folder);
            throw e;
        }
    }

    /** Without locks in the file system nobody has one, and nobody clears. */
    private static boolean isLocked(FileChannel held) {
        try {
            return held.tryLock() != null;
        } catch (IOException e) {
            return true;
        }
    }

    /** Says which process it is: one that closes a file gives up every lock that it has on it, so it must not look at its own. */
    private static String prefix() {
        var self = ProcessHandle.current();
        return "%s-%s-%s-".formatted(PREFIX, self.pid(), self.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L));
    }

    /** What cannot be cleared stays, and is in nobody's way. */
    private static void clear(Path parent) {
        try (var files = Files.list(parent)) {
            files.filter(Unfinished::isOfOthers).toList().forEach(Unfinished::clearUnlessHeld);
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }

    private static boolean isOfOthers(Path folder) {
        var name = folder.getFileName().toString();
        return name.startsWith(PREFIX) && !name.startsWith(prefix()) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static void clearUnlessHeld(Path folder) {
        try (var held = FileChannel.open(folder.resolve(HELD), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (held.tryLock() != null) {
                delete(folder);
            }
        } catch (NoSuchFileException e) {
            deleteIfEmpty(folder);
        } catch (IOException e) {
            return;
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        for (var path : Stream.of(FILE, HELD, "").map(folder::resolve).toList()) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
        delete(folder);
    }
}
