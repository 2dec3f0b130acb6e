package io.github.resourceparity.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder to build in, which is a checkout of its own. */
public record Site(Path folder) {

    private static final Path SITES = Path.of("target/it").toAbsolutePath();
    private static final Path PROJECTS = Path.of("src/test/projects");

    /** An empty one of that name. */
    public static Site empty(String... path) {
        var folder = Stream.of(path).reduce(SITES, Path::resolve, (a, b) -> b);
        try {
            if (Files.exists(folder)) {
                clear(folder);
            }
            Files.createDirectories(folder.resolve(".mvn"));
            Files.createDirectories(folder.resolve(".git"));
            return new Site(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all that is in it. */
    static void clear(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a project of {@code src/test/projects} in it. */
    public Site with(String project) {
        return with(project, "");
    }

    /** The same with a project of {@code src/test/projects} in one of its folders. */
    public Site with(String project, String path) {
        try (var files = Files.walk(PROJECTS.resolve(project))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(path + "/" + PROJECTS.resolve(project).relativize(file), Files.readString(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file into it, with the version of the plugin in place of {@code @project.version@}. */
    public Site write(String path, String text) {
        try {
            var file = folder.resolve(path.replaceFirst("^/", ""));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace("@project.version@", Maven.PLUGIN));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in one of its files. */
    public String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts other words into one of its files. */
    public Site replace(String path, String from, String to) {
        return write(path, read(path).replace(from, to));
    }

    /** Takes a file out of it. */
    public Site delete(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of what is in one of its folders. */
    public List<String> names(String path) {
        try (var files = Files.list(folder.resolve(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }
}
