package io.github.resourceparity.source;

import io.github.resourceparity.source.Folder.Reason;
import io.github.resourceparity.source.Folder.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command line of git, in a folder, with nothing of its user's that runs code or asks. */
record Git(Path folder, Limits limits) {

    private static final List<String> COMMAND = List.of("git", "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false");

    /** Set by hooks that start a build; the repository is the one that the folder is in. */
    private static final List<String> FOREIGN = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE");

    /** What a partial clone lacks is not fetched: by the word for that, and for a git that does not know it, since no way of fetching has this name. */
    private static final Map<String, String> NO_NETWORK = Map.of("GIT_NO_LAZY_FETCH", "1", "GIT_ALLOW_PROTOCOL", "none");

    private static final String PARTIAL = "`%s` is not in this clone, which is partial (`git fetch --refetch --no-filter` makes it whole, as does a clone without a filter)";

    /** What stands before the last step of an absolute path, which is nobody's business but the machine's. */
    private static final Pattern ABOVE = Pattern.compile("(?<![^\\s'\"`])(?:[A-Za-z]:)?[/\\\\](?:[^'\"`/\\\\]++[/\\\\])*+");

    private record Answer(int code, byte[] output, String error) {}

    /** More than this is not read, and git is stopped: a list of all files may be longer than each of them. */
    private int most() {
        return (int) Math.min(Integer.MAX_VALUE - 8, 4 * limits.bytes());
    }

    /** Whether it is only the start of what a command prints. */
    boolean cut(byte[] output) {
        return output.length == most();
    }

    /** What a command prints that is asked about something in a commit. */
    byte[] run(String what, String... arguments) throws Unreadable {
        var answer = answer(arguments);
        if (answer.code != 0) {
            throw new Unreadable(Reason.OTHER, partial() ? PARTIAL.formatted(what) : "git says: " + said(answer.error));
        }
        return answer.output;
    }

    /** Whether git may have left out what a commit has, for the time when somebody asks for it. */
    private boolean partial() throws Unreadable {
        return answer("config", "--get-regexp", "^(remote\\..*\\.promisor|extensions\\.partialclone)$").code == 0;
    }

    /** The id of the commit that a reference means. */
    String commit(String reference) throws Unreadable {
        var answer = reference.startsWith("-") || reference.isBlank() ? new Answer(1, new byte[0], "") : answer("rev-parse", "--verify", "--quiet", reference + "^{commit}");
        if (answer.code == 1) {
            throw new Unreadable(Reason.MISSING, "there is no commit `%s` in this clone%s".formatted(reference, shallow() ? ", which is shallow (fetch-depth: 0 makes it whole)" : ""));
        } else if (answer.code != 0) {
            throw new Unreadable(Reason.OTHER, "`git:%s` cannot be read: git says: %s".formatted(reference, said(answer.error)));
        }
        return new String(answer.output, StandardCharsets.UTF_8).strip();
    }

    private boolean shallow() throws Unreadable {
        return new String(answer("rev-parse", "--is-shallow-repository").output, StandardCharsets.UTF_8).strip().equals("true");
    }

    private static String said(String error) {
        var line = error.lines().filter(each -> !each.isBlank()).findFirst().orElse("nothing").replaceFirst("^fatal: ", "");
        return ABOVE.matcher(line).replaceAll("");
    }

    private Answer answer(String... arguments) throws Unreadable {
        try {
            var errors = Files.createTempFile("parity-git", ".txt");
            try {
                var process = builder(arguments).redirectError(errors.toFile()).start();
                process.getOutputStream().close();
                byte[] output;
                try (var stream = process.getInputStream()) {
                    output = stream.readNBytes(most());
                }
                int code = process.waitFor();
                return new Answer(cut(output) ? 0 : code, output, start(errors));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new Unreadable(Reason.OTHER, "git is needed to read a commit, and cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable(Reason.OTHER, "git was interrupted");
        }
    }

    /** The first lines tell; they may quote a path or a configuration that is no UTF-8. */
    private static String start(Path errors) throws IOException {
        try (var stream = Files.newInputStream(errors)) {
            return new String(stream.readNBytes(1 << 16), StandardCharsets.UTF_8);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        var builder = new ProcessBuilder(Stream.concat(COMMAND.stream(), Stream.of(arguments)).toList()).directory(folder.toFile());
        FOREIGN.forEach(builder.environment()::remove);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("LC_ALL", "C");
        NO_NETWORK.forEach(builder.environment()::put);
        return builder;
    }
}
