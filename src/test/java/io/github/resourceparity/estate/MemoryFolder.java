package io.github.resourceparity.estate;

import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Source;
import java.util.List;
import java.util.Map;

/** Files that nobody wrote to a disk. */
public record MemoryFolder(Map<String, String> files) implements Folder {

    @Override
    public List<String> match(String pattern) {
        return files.keySet().stream().filter(path -> path.startsWith(pattern.replace("*", ""))).filter(path -> path.endsWith("serverless.yml") || path.matches(".*template\\.\\w+")).sorted().toList();
    }

    @Override
    public Source read(String path) throws Unreadable {
        var text = files.get(path);
        if (text == null) {
            throw new Unreadable(Reason.MISSING, "there is no file `%s`".formatted(path));
        }
        return new Source(path, text);
    }
}
