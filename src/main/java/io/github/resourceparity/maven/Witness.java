package io.github.resourceparity.maven;

import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A folder that knows afterwards which files somebody read, which were not there, and which patterns named which. */
final class Witness implements Folder {

    private final Folder folder;
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> patterns = new ConcurrentHashMap<>();

    Witness(Folder folder) {
        this.folder = folder;
    }

    @Override
    public List<String> match(String pattern) {
        return patterns.computeIfAbsent(pattern, folder::match);
    }

    @Override
    public boolean vast(String pattern) {
        return folder.vast(pattern);
    }

    @Override
    public Source read(String path) throws Unreadable {
        try {
            var source = folder.read(path);
            files.add(path);
            return source;
        } catch (Unreadable e) {
            switch (e.reason()) {
                case MISSING -> missing.add(path);
                case OTHER -> files.add(path);
                case OUTSIDE -> {} // whatever becomes of it, it stays unread
            }
            throw e;
        }
    }

    @Override
    public String top() {
        return folder.top();
    }

    @Override
    public Limits limits() {
        return folder.limits();
    }

    /** The files that were there, sorted. */
    Set<String> files() {
        return new TreeSet<>(files);
    }

    /** The files that may come to be there, sorted. */
    Set<String> missing() {
        return new TreeSet<>(missing);
    }

    /** What each pattern named, sorted. */
    Map<String, List<String>> patterns() {
        return new TreeMap<>(patterns);
    }
}
