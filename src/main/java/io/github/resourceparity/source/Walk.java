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
import java.util.Set;

/**
 * A folder and those in it, gone through for the files of a pattern.
 *
 * @param paths the files
 * @param over whether there was more than may be gone through: links that each lead to a folder with two more links have billions of paths
 */
record Walk(List<Path> paths, boolean over) {

    /** Folders full of other people's or generated files; they are read where a pattern names them. */
    private static final Set<String> SKIPPED = Set.of("node_modules", ".git", "target", ".serverless", "cdk.out");

    private static final int DEEPEST = 32;

    /** So many ways to one folder are no accident. */
    private static final int AGAIN = 1000;

    /**
     * Goes through a folder.
     *
     * @param rest the pattern, seen from that folder
     * @param named the steps of the whole pattern
     * @param most how many files and folders are looked at
     */
    static Walk of(Path start, String rest, List<String> named, long most) throws IOException {
        var visitor = new Visitor(start, Glob.of(rest), named, most);
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), rest.contains("**") ? DEEPEST : (int) Math.min(DEEPEST, rest.chars().filter(c -> c == '/').count() + 1), visitor);
        return new Walk(List.copyOf(visitor.paths), visitor.seen > most);
    }

    /** Takes down what the pattern means. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;
        private final Glob glob;
        private final List<String> named;
        private final long most;
        private final List<Path> paths = new ArrayList<>();
        private final Map<Object, Integer> visits = new HashMap<>();
        private long seen;

        Visitor(Path start, Glob glob, List<String> named, long most) {
            this.start = start;
            this.glob = glob;
            this.named = named;
            this.most = most;
        }

        private FileVisitResult counted() {
            return ++seen > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName();
            boolean skipped = !folder.equals(start) && SKIPPED.contains(name.toString()) && !named.contains(name.toString());
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
