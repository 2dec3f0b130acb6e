package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The documents of a folder, each read once however many services include it. */
public final class Documents {

    private final Folder folder;
    private final Map<String, Document> read = new ConcurrentHashMap<>();
    private final Set<String> shared = ConcurrentHashMap.newKeySet();

    public Documents(Folder folder) {
        this.folder = folder;
    }

    public Folder folder() {
        return folder;
    }

    /** The document of that path. */
    public Document at(String path) throws Folder.Unreadable {
        var known = read.computeIfPresent(path, (key, document) -> {
            shared.add(key);
            return document;
        });
        if (known != null) {
            return known;
        }
        Source source = folder.read(path);
        return read.computeIfAbsent(path, key -> YamlReader.read(source));
    }

    /** Lets go of a document that nobody asked for but the one who has done with it. */
    public void forget(String path) {
        read.computeIfPresent(path, (key, document) -> shared.contains(key) ? document : null);
    }

    /** The text of that path, whatever language it is in. */
    public Source text(String path) throws Folder.Unreadable {
        return folder.read(path);
    }
}
