package io.github.resourceparity.source;

import java.util.List;

/** A folder that somebody named and that there is not, and why. */
public record Unavailable(String why) implements Folder {

    @Override
    public List<String> match(String pattern) {
        return List.of(pattern);
    }

    @Override
    public Source read(String path) throws Unreadable {
        throw new Unreadable(Reason.OTHER, why);
    }
}
