package io.github.resourceparity.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project on disk, out of which nothing is read.
 *
 * @param root the folder that holds the whole project
 * @param base the folder that paths are relative to, inside the root
 * @param others folders outside the root that somebody allows to be read, too
 * @param limits how much of it is read
 */
public record Project(Path root, Path base, List<Path> others, Limits limits) implements Folder {

    /** Folders full of other people's or generated files; they are read where a pattern names them. */
    private static final Set<String> SKIPPED = Set.of("node_modules", ".git", "target", ".serverless", "cdk.out");

    /** A project whose paths are relative to its root. */
    public Project(Path root) {
        this(root, root);
    }

    /** A project whose paths are relative to one of its folders. */
    public Project(Path root, Path base) {
        this(root, base, List.of(), Limits.USUAL);
    }

    private boolean holds(Path file) {
        return Stream.concat(Stream.of(root), others.stream()).anyMatch(folder -> file.startsWith(folder.normalize()));
    }

    private boolean reallyHolds(Path file) throws IOException {
        for (var folder : Stream.concat(Stream.of(root), others.stream().filter(Files::isDirectory)).toList()) {
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> match(String pattern) {
        var steps = List.of(pattern.split("/"));
        var fixed = steps.stream().takeWhile(step -> !Folder.isPattern(step)).collect(Collectors.joining("/"));
        if (!Folder.isPattern(pattern)) {
            return List.of(Folder.resolve("", pattern));
        }
        var rest = steps.stream().dropWhile(step -> !Folder.isPattern(step)).collect(Collectors.joining("/"));
        try {
            var start = base.resolve(pattern.startsWith("/") && fixed.isEmpty() ? "/" : fixed).normalize();
            return holds(start) && Files.isDirectory(start) ? found(start, Glob.of(rest), steps) : List.of();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private List<String> found(Path start, Glob glob, List<String> named) {
        var paths = new ArrayList<String>();
        try {
            Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 32, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = !folder.equals(start) && SKIPPED.contains(name(folder)) && !named.contains(name(folder));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (glob.matches(start.relativize(file))) {
                        paths.add(shown(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        return paths.stream().sorted().toList();
    }

    @Override
    public String top() {
        return shown(root);
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private String shown(Path file) {
        return base.normalize().relativize(file.normalize()).toString().replace('\\', '/');
    }

    @Override
    public Source read(String path) throws Unreadable {
        try {
            var file = base.resolve(path).normalize();
            if (!holds(file)) {
                throw new Unreadable(Reason.OUTSIDE, "`%s` is outside the project".formatted(path));
            }
            if (Files.isDirectory(file)) {
                throw new Unreadable(Reason.OTHER, "`%s` is a directory".formatted(path));
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new Unreadable(Reason.OTHER, "`%s` is no file, but a device or a pipe".formatted(path));
            }
            if (Files.exists(file) && !reallyHolds(file)) {
                throw new Unreadable(Reason.OUTSIDE, "`%s` leads outside the project".formatted(path));
            }
            Decoded.limit(path, Files.size(file), limits);
            try (var stream = Files.newInputStream(file)) {
                return Decoded.read(path, stream, limits);
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Unreadable(Reason.MISSING, "there is no file `%s`".formatted(path));
        } catch (AccessDeniedException e) {
            throw new Unreadable(Reason.OTHER, "`%s` may not be read by this user".formatted(path));
        } catch (IOException e) {
            throw new Unreadable(Reason.OTHER, "`%s` cannot be read".formatted(path));
        }
    }
}
