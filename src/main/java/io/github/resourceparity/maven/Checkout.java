package io.github.resourceparity.maven;

import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Project;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a build is on disk.
 *
 * @param root the folder out of which nothing is read
 * @param base the folder that patterns start in
 * @param start the folder that paths are shown from
 * @param top the root of the repository that the start is in, which reports name files from
 * @param own the root of the repository that the base is in, which reports tell modules apart by
 * @param others folders outside the root that may be read, too
 * @param limits how much of it is read
 */
record Checkout(Path root, Path base, Path start, Path top, Path own, List<Path> others, Limits limits) {

    /**
     * The checkout of a build.
     *
     * @param base the pom's folder, or the start if there is no pom
     * @param start the folder that Maven was started in
     * @param reactor the folders of the projects that are built together
     */
    static Checkout of(Path base, Path start, Collection<Path> reactor) {
        return new Checkout(root(base, reactor), base, start, repository(start, reactor), repository(base, reactor), List.of(), Limits.USUAL);
    }

    /** The same with folders outside the root that somebody allows to be read; for what stands after a last comma Maven 4 has a null. */
    Checkout with(List<File> roots) {
        var more = roots == null ? List.<Path>of() : roots.stream().filter(Objects::nonNull).map(File::toPath).map(path -> base.resolve(path).normalize()).toList();
        return new Checkout(root, base, start, top, own, more, limits);
    }

    /** The same, of which so much is read. */
    Checkout within(Limits most) {
        return new Checkout(root, base, start, top, own, others, most);
    }

    private static Path root(Path folder, Collection<Path> reactor) {
        return above(folder).filter(each -> Files.exists(each.resolve(".mvn"))).findFirst()
                .or(() -> above(folder).filter(each -> Files.exists(each.resolve(".git"))).findFirst())
                .or(() -> reactor.stream().filter(folder::startsWith).min(Comparator.comparingInt(Path::getNameCount)))
                .orElse(folder);
    }

    /** Whoever reads reports names files as git does; the Maven wrapper puts {@code .mvn} in folders of it, too. */
    private static Path repository(Path folder, Collection<Path> reactor) {
        return above(folder).filter(each -> Files.exists(each.resolve(".git"))).findFirst().orElseGet(() -> root(folder, reactor));
    }

    private static Stream<Path> above(Path folder) {
        return Stream.iterate(folder, each -> each != null, Path::getParent);
    }

    /** The files of the checkout, under the paths that they are shown by. */
    Folder project() {
        return new Project(root, start, others, limits);
    }

    /** A path or a pattern that was written in the pom, as seen from the start. */
    String fromStart(String pattern) {
        return Folder.resolve(shown(base), pattern);
    }

    /** The path that people know a file by. */
    String shown(Path file) {
        return Project.shown(start, file);
    }

    /** The path from the root of the repository to the start: empty, or such as {@code backend/}. */
    String prefix() {
        var path = Project.shown(top, start);
        return path.isEmpty() ? "" : path + "/";
    }

    /** The path from the root of the repository to the module: empty, or such as {@code backend/orders/}. */
    String module() {
        var path = Project.shown(own, base);
        return path.isEmpty() ? "" : path + "/";
    }

    /** A file that a path means which somebody was shown, if there is one. */
    Optional<Path> file(String shown) {
        return shown.indexOf(':') >= 0 ? Optional.empty() : Optional.of(start.resolve(shown)).filter(Files::isRegularFile);
    }
}
