package io.github.resourceparity.maven;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.GitFolder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The folders that somebody named files in, each opened once. */
final class Inputs {

    private static final String COMMIT = "git:";
    private static final String ARTIFACT = "artifact:";

    private final Checkout checkout;
    private final Artifacts artifacts;
    private final Folder project;
    private final Map<String, Folder> others = new ConcurrentHashMap<>();

    /** Those of a checkout, whose own files are in {@code project}. */
    Inputs(Checkout checkout, Folder project, Artifacts artifacts) {
        this.checkout = checkout;
        this.artifacts = artifacts;
        this.project = project;
    }

    /** Whether a text names files of a commit or of an artifact, which change without anybody's editing a file. */
    static boolean elsewhere(String text) {
        return text.startsWith(COMMIT) || text.startsWith(ARTIFACT);
    }

    List<Input> of(List<Located<String>> written) {
        return written.stream().map(this::of).toList();
    }

    private Input of(Located<String> written) {
        var text = written.value();
        if (text.startsWith(COMMIT)) {
            int colon = text.indexOf(':', COMMIT.length());
            return new Input(colon < 0 ? new Unavailable("`%s` is not git:reference:path".formatted(text)) : git(text.substring(COMMIT.length(), colon)), written);
        } else if (text.startsWith(ARTIFACT)) {
            int inside = text.indexOf('!');
            return new Input(others.computeIfAbsent(inside < 0 ? text : text.substring(0, inside), artifacts::folder), written);
        }
        return new Input(project, written.map(checkout::fromStart));
    }

    private Folder git(String reference) {
        return others.computeIfAbsent(COMMIT + reference, name -> GitFolder.at(checkout.root(), reference, checkout.limits()));
    }
}
