package io.github.resourceparity.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file that belongs to no project, under a name that people know it by. */
public record FileFolder(Path file, String name, Limits limits) implements Folder {

    @Override
    public List<String> match(String pattern) {
        return List.of(name);
    }

    @Override
    public Source read(String path) throws Unreadable {
        if (!path.equals(name)) {
            throw new Unreadable(Reason.MISSING, "there is no file `%s`".formatted(path));
        }
        try {
            Decoded.limit(name, Files.size(file), limits);
            try (var stream = Files.newInputStream(file)) {
                return Decoded.read(name, stream, limits);
            }
        } catch (IOException e) {
            throw new Unreadable(Reason.OTHER, "`%s` cannot be read".formatted(name));
        }
    }
}
