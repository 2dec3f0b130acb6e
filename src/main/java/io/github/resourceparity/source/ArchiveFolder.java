package io.github.resourceparity.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** The files of a zip, under paths such as {@code artifact:com.example:core:1.0:zip!core/serverless.yml}. */
public final class ArchiveFolder implements Folder {

    /** What is taken for a definition where nobody says which file is one. */
    static final String DEFINITIONS = "**/{serverless,template}*.{yml,yaml,json}";

    private final Path archive;
    private final Prefix prefix;
    private final Set<String> paths;
    private final Limits limits;

    private ArchiveFolder(Path archive, Prefix prefix, Set<String> paths, Limits limits) {
        this.archive = archive;
        this.prefix = prefix;
        this.paths = paths;
        this.limits = limits;
    }

    /**
     * The archive in that file.
     *
     * @param name what people call it; its files are shown as {@code name!path}
     */
    public static Folder in(Path archive, String name, Limits limits) {
        try (var zip = new ZipFile(archive.toFile())) {
            var paths = zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().indexOf('\0') < 0).map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
            return new ArchiveFolder(archive, new Prefix(name + "!"), paths, limits);
        } catch (IOException e) {
            return new Unavailable("`%s` is no archive that can be read".formatted(name));
        }
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** A pattern that is only the archive's name means every definition in it. */
    @Override
    public List<String> match(String pattern) {
        var inner = pattern.contains("!") ? prefix.inner(pattern).orElse("") : DEFINITIONS;
        if (!Folder.isPattern(inner)) {
            return List.of(pattern);
        }
        var glob = Glob.of(inner);
        var aside = Aside.of(inner);
        return paths.stream().filter(path -> glob.matches(path) && !aside.holds(path)).map(prefix::shown).toList();
    }

    @Override
    public Source read(String path) throws Unreadable {
        var inner = prefix.inner(path).orElseThrow(() -> new Unreadable(Reason.OUTSIDE, "`%s` is outside the archive".formatted(path)));
        var shown = prefix.shown(inner);
        if (!paths.contains(inner)) {
            throw new Unreadable(Reason.MISSING, "there is no file `%s`".formatted(shown));
        }
        try (var zip = new ZipFile(archive.toFile()); var stream = zip.getInputStream(zip.getEntry(inner))) {
            return Decoded.read(shown, stream, limits);
        } catch (IOException e) {
            throw new Unreadable(Reason.OTHER, "`%s` cannot be read".formatted(shown));
        }
    }
}
