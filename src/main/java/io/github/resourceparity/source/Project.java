package io.github.resourceparity.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** What Java gives for bytes of a file's name that are no letters in the locale. */
    private static final String UNREADABLE = "\uFFFD";

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
        return Folder.isPattern(pattern) ? walk(pattern).filter(walk -> !walk.over()).map(Walk::paths).orElse(List.of()).stream().map(this::shown).sorted().toList() : List.of(Folder.resolve("", pattern));
    }

    @Override
    public boolean vast(String pattern) {
        return Folder.isPattern(pattern) && walk(pattern).filter(Walk::over).isPresent();
    }

    /** Where a pattern is looked for, if that is inside; a pattern with a letter that no path has names nothing. */
    private Optional<Walk> walk(String pattern) {
        var steps = List.of(pattern.split("/"));
        var fixed = steps.stream().takeWhile(step -> !Folder.isPattern(step)).collect(Collectors.joining("/"));
        var rest = steps.stream().dropWhile(step -> !Folder.isPattern(step)).collect(Collectors.joining("/"));
        try {
            var start = base.resolve(pattern.startsWith("/") && fixed.isEmpty() ? "/" : fixed).normalize();
            return holds(start) && Files.isDirectory(start) ? Optional.of(Walk.of(start, rest, new Aside(steps), Folder.most(limits))) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String top() {
        return shown(root);
    }

    private String shown(Path file) {
        return shown(base.normalize(), file.normalize());
    }

    /** A file as it is seen from a folder; where none leads to the other, as between the drives of Windows, as it is. */
    public static String shown(Path from, Path file) {
        return (Objects.equals(from.getRoot(), file.getRoot()) ? from.relativize(file) : file).toString().replace('\\', '/');
    }

    /** A name that was listed with a sign for what is no letter here cannot be asked for again: {@code LC_ALL=C} has ASCII only. */
    private static String missing(String path) {
        return path.contains(UNREADABLE) ? "the name of `%s` cannot be read in this locale: run with `LC_ALL=C.UTF-8`".formatted(path) : "there is no file `" + path + "`";
    }

    @Override
    public Source read(String path) throws Unreadable {
        try {
            var file = base.resolve(path).normalize();
            if (!holds(file)) {
                throw new Unreadable(Reason.OUTSIDE, "`%s` is outside the project".formatted(path));
            }
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new Unreadable(Reason.OTHER, "`%s` is a directory".formatted(path));
            }
            if (!attributes.isRegularFile()) {
                throw new Unreadable(Reason.OTHER, "`%s` is no file, but a device or a pipe".formatted(path));
            }
            if (!reallyHolds(file)) {
                throw new Unreadable(Reason.OUTSIDE, "`%s` leads outside the project".formatted(path));
            }
            Decoded.limit(path, attributes.size(), limits);
            try (var stream = Files.newInputStream(file)) {
                return Decoded.read(path, stream, limits);
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Unreadable(Reason.MISSING, missing(path));
        } catch (AccessDeniedException e) {
            throw new Unreadable(Reason.OTHER, "`%s` may not be read by this user".formatted(path));
        } catch (IOException e) {
            throw new Unreadable(Reason.OTHER, "`%s` cannot be read".formatted(path));
        }
    }
}
