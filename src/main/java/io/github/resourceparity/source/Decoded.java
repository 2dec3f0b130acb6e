package io.github.resourceparity.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as the text that they are: UTF-8, with or without a byte order mark; what is no UTF-8 becomes U+FFFD. */
public final class Decoded {

    /** More has no place in an array, whatever the limit. */
    private static final long MOST = 2047L << 20;

    private Decoded() {}

    /** What a stream holds, of which no more is read than may be: a file may have grown since somebody asked for its size. */
    static Source read(String path, InputStream stream, Limits limits) throws IOException, Folder.Unreadable {
        var bytes = stream.readNBytes((int) most(limits) + 1);
        limit(path, bytes.length, limits);
        return source(path, bytes, limits);
    }

    private static long most(Limits limits) {
        return Math.min(MOST, limits.bytes());
    }

    /** The source of these bytes, unless they are no text at all. */
    public static Source source(String path, byte[] bytes) throws Folder.Unreadable {
        return source(path, bytes, Limits.USUAL);
    }

    /** The source of these bytes, unless they are no text at all, of which so much may be made. */
    public static Source source(String path, byte[] bytes, Limits limits) throws Folder.Unreadable {
        for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                throw new Folder.Unreadable(Folder.Reason.OTHER, "`%s` is binary, or text in another encoding than UTF-8".formatted(path));
            }
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = text.startsWith("\uFEFF");
        return new Source(path, marked ? text.substring(1) : text, marked, limits);
    }

    /** Refuses what is too large to be a definition. */
    public static void limit(String path, long size, Limits limits) throws Folder.Unreadable {
        if (size > most(limits)) {
            throw new Folder.Unreadable(Folder.Reason.OTHER, "`%s` has %s MB, more than the %s MB that are read (`limits` with `megabytes` raises that)".formatted(path, (size + (1 << 20) - 1) >> 20, most(limits) >> 20));
        }
    }
}
