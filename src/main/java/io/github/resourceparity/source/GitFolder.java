package io.github.resourceparity.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a commit, under paths such as {@code git:origin/main:core/serverless.yml}. */
public final class GitFolder implements Folder {

    private final Git git;
    private final Prefix prefix;
    /** The id of what is in each file; a path may not survive a command line, an id does. */
    private final SortedMap<String, String> blobs;
    private final Limits limits;

    private GitFolder(Git git, Prefix prefix, SortedMap<String, String> blobs, Limits limits) {
        this.git = git;
        this.prefix = prefix;
        this.blobs = blobs;
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
            return new GitFolder(git, new Prefix("git:" + reference + ":"), blobs(new String(listing, StandardCharsets.UTF_8)), limits);
        } catch (Unreadable e) {
            return new Unavailable(e.getMessage());
        }
    }

    /** Each entry is {@code mode type id<tab>path}; a submodule is no blob. */
    private static SortedMap<String, String> blobs(String listing) {
        var blobs = new TreeMap<String, String>();
        for (var entry : listing.split("\0")) {
            int tab = entry.indexOf('\t');
            var facts = entry.substring(0, Math.max(0, tab)).split(" ");
            if (facts.length == 3 && facts[1].equals("blob")) {
                blobs.put(entry.substring(tab + 1), facts[2]);
            }
        }
        return blobs;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public List<String> match(String pattern) {
        var inner = prefix.inner(pattern);
        if (inner.isEmpty() || !Folder.isPattern(inner.get())) {
            return List.of(pattern);
        }
        var glob = Glob.of(inner.get());
        return blobs.keySet().stream().filter(glob::matches).map(prefix::shown).toList();
    }

    @Override
    public Source read(String path) throws Unreadable {
        var inner = prefix.inner(path).orElseThrow(() -> new Unreadable(Reason.OUTSIDE, "`%s` is outside the repository".formatted(path)));
        var shown = prefix.shown(inner);
        var blob = blobs.get(inner);
        if (blob == null) {
            throw new Unreadable(Reason.MISSING, "there is no file `%s`".formatted(shown));
        }
        var bytes = git.run(shown, "cat-file", "blob", blob);
        Decoded.limit(shown, bytes.length, limits);
        return Decoded.source(shown, bytes, limits);
    }
}
