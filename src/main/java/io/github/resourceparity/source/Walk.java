package io.github.resourceparity.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder and those in it, gone through for the files of a pattern.
 *
 * @param paths the files
 * @param over whether there was more than may be gone through: links that each lead to a folder with two more links have billions of paths
 */
record Walk(List<Path> paths, boolean over) {

    private static final int DEEPEST = 32;

    /** So many ways to one folder are no accident. */
    private static final int AGAIN = 1000;

    /**
     * Goes through a folder.
     *
     * @param rest the pattern, seen from that folder
     * @param aside what the whole pattern does not look into
     * @param most how many files and folders are looked at
     */
    static Walk of(Path start, String rest, Aside aside, long most) throws IOException {
        var visitor = new Visitor(start, Glob.of(rest), aside, most);
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), rest.contains("**") ? DEEPEST : (int) Math.min(DEEPEST, rest.chars().filter(c -> c == '/').count() + 1), visitor);
        return new Walk(List.copyOf(visitor.paths), visitor.seen > most);
    }

    /** Takes down what the pattern means. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;
        private final Glob glob;
        private final Aside aside;
        private final long most;
        private final List<Path> paths = new ArrayList<>();
        private final Map<Object, Integer> visits = new HashMap<>();
        private long seen;

        Visitor(Path start, Glob glob, Aside aside, long most) {
            this.start = start;
            this.glob = glob;
            this.aside = aside;
            this.most = most;
        }

        private FileVisitResult counted() {
            return ++seen > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName();
            boolean skipped = !folder.equals(start) && aside.is(name.toString());
            if (attributes.fileKey() != null && visits.merge(attributes.fileKey(), 1, Integer::sum) > AGAIN) {
                seen = most;
            }
            return skipped ? FileVisitResult.SKIP_SUBTREE : counted();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isDirectory() && glob.matches(start.relativize(file))) {
                paths.add(file);
            }
            return counted();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return counted();
        }
    }
}
