package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a finding is recognised by in the next run, when lines have moved. */
record Fingerprint(String text) {

    private static final int LENGTH = 32;

    /** One for each finding, in order; twins are told apart by their order. */
    static List<Fingerprint> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        var fingerprints = new ArrayList<Fingerprint>();
        for (Finding finding : findings) {
            var identity = identity(finding);
            int twins = seen.merge(identity, 1, Integer::sum);
            fingerprints.add(new Fingerprint(hash(twins == 1 ? identity : identity + quoted(List.of("" + twins)))));
        }
        return fingerprints;
    }

    /** The one of whatever has those words in common. */
    static Fingerprint of(Stream<List<String>> words) {
        return new Fingerprint(hash(words.map(Fingerprint::quoted).collect(Collectors.joining())));
    }

    void write(Json fingerprints) {
        fingerprints.put("parityFinding/v1", text);
    }

    private static String identity(Finding finding) {
        var subject = finding.subject();
        var named = Stream.of(
                List.of(finding.code().id()),
                finding.stages(),
                List.of(subject.type()),
                subject.ids(),
                subject.names(),
                List.of(subject.property()),
                subject.values());
        var nameless = subject.equals(Subject.NONE)
                ? Stream.of(List.of(finding.span().source().path()), List.of(finding.message()))
                : Stream.<List<String>>of();
        return Stream.concat(named, nameless).map(Fingerprint::quoted).collect(Collectors.joining());
    }

    /** The words with their lengths, so that no two lists read alike. */
    private static String quoted(List<String> words) {
        return words.stream().map(word -> word.length() + ":" + word).collect(Collectors.joining(",", "[", "]"));
    }

    private static String hash(String identity) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
