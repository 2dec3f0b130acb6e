package io.github.resourceparity.source;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a commit, under paths such as {@code git:origin/main:core/serverless.yml}. */
public final class GitFolder implements Folder {

    private static final String LINK = "120000";

    /** As many as Linux follows, and as long as it knows. */
    private static final int MOST_LINKS = 40;

    private static final int LONGEST = 4096;

    private final Git git;
    private final Prefix prefix;
    /** The id of what is in each file; a path may not survive a command line, an id does. */
    private final SortedMap<String, String> blobs;
    /** The blobs that are symbolic links, and hold a path. */
    private final Set<String> links;
    private final Map<String, String> targets = new ConcurrentHashMap<>();
    private final Limits limits;

    private GitFolder(Git git, Prefix prefix, SortedMap<String, String> blobs, Set<String> links, Limits limits) {
        this.git = git;
        this.prefix = prefix;
        this.blobs = blobs;
        this.links = links;
        this.limits = limits;
    }

    /**
     * The commit that a reference means in the repository that a folder is in.
     *
     * @param root a folder of the repository
     * @param reference a branch, a tag, a commit
     */
    public static Folder at(Path root, String reference, Limits limits) {
        var git = new Git(root, limits);
        try {
            var listing = git.run("git:" + reference, "ls-tree", "-r", "-z", "--full-tree", git.commit(reference));
            if (git.cut(listing)) {
                return new Unavailable("`git:%s` has more files than are read (`limits` with `megabytes` raises that)".formatted(reference));
            }
            var listed = new String(listing, StandardCharsets.UTF_8);
            return new GitFolder(git, new Prefix("git:" + reference + ":"), blobs(listed, ""), blobs(listed, LINK).keySet(), limits);
        } catch (Unreadable e) {
            return new Unavailable(e.getMessage());
        }
    }

    /** Each entry is {@code mode type id<tab>path}; a submodule is no blob. */
    private static SortedMap<String, String> blobs(String listing, String mode) {
        var blobs = new TreeMap<String, String>();
        for (var entry : listing.split("\0")) {
            int tab = entry.indexOf('\t');
            var facts = entry.substring(0, Math.max(0, tab)).split(" ");
            if (facts.length == 3 && facts[1].equals("blob") && facts[0].startsWith(mode)) {
                blobs.put(entry.substring(tab + 1), facts[2]);
            }
        }
        return blobs;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** Folders that are links are not looked into, though what lies below them can be read. */
    @Override
    public List<String> match(String pattern) {
        var inner = prefix.inner(pattern);
        if (inner.isEmpty() || !Folder.isPattern(inner.get())) {
            return List.of(pattern);
        }
        var glob = Glob.of(inner.get());
        var aside = Aside.of(inner.get());
        return blobs.keySet().stream().filter(path -> glob.matches(path) && !aside.holds(path)).map(prefix::shown).toList();
    }

    @Override
    public Source read(String path) throws Unreadable {
        var inner = prefix.inner(path).orElseThrow(() -> new Unreadable(Reason.OUTSIDE, "`%s` is outside the repository".formatted(path)));
        var shown = prefix.shown(inner);
        var blob = blobs.get(linked(inner, shown));
        if (blob == null) {
            throw new Unreadable(Reason.MISSING, "there is no file `%s`".formatted(shown));
        }
        var bytes = git.run(shown, "cat-file", "blob", blob);
        Decoded.limit(shown, bytes.length, limits);
        return Decoded.source(shown, bytes, limits);
    }

    /** The path that one leads to where it, or a folder that it is in, is a link. */
    private String linked(String inner, String shown) throws Unreadable {
        var path = inner;
        for (int i = 0; i <= MOST_LINKS; i++) {
            var link = link(path);
            if (link.isEmpty()) {
                return path;
            }
            path = Folder.resolve(Folder.of(link.get()), target(link.get(), shown) + path.substring(link.get().length()));
            if (path.startsWith("/") || path.equals("..") || path.startsWith("../")) {
                throw new Unreadable(Reason.OUTSIDE, "`%s` leads outside the repository".formatted(shown));
            }
        }
        throw new Unreadable(Reason.OTHER, "`%s` is a link that leads to links without an end".formatted(shown));
    }

    /** The first part of a path that is a link. */
    private Optional<String> link(String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (links.contains(path.substring(0, end))) {
                return Optional.of(path.substring(0, end));
            }
        }
        return Optional.of(path).filter(links::contains);
    }

    private String target(String link, String shown) throws Unreadable {
        var known = targets.get(link);
        if (known != null) {
            return known;
        }
        var target = new String(git.run(shown, "cat-file", "blob", requireNonNull(blobs.get(link))), StandardCharsets.UTF_8);
        if (target.length() > LONGEST) {
            throw new Unreadable(Reason.OTHER, "`%s` is a link to a path that no system has".formatted(shown));
        }
        targets.put(link, target);
        return target;
    }
}
