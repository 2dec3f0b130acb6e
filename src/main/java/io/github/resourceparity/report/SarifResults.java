package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Note;
import io.github.resourceparity.finding.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a result is written in SARIF. */
record SarifResults(List<Code> codes, SarifPlaces places) {

    /** More places of one result than this are refused by GitHub. */
    static final int PLACES = 1_000;

    private record Related(int id, Note note) {}

    void write(Json json, SarifResult result) {
        var finding = result.finding();
        json.put("ruleId", finding.code().id())
                .put("ruleIndex", index(finding.code()))
                .put("level", finding.severity().toString())
                .put("message", message -> message.put("text", result.text())
                        .put("markdown", markdown(result)))
                .put("locations", List.of(finding), this::location)
                .put("relatedLocations", related(result), this::related)
                .put("partialFingerprints", result.fingerprint()::write)
                // one result with suppressions makes them compulsory for all (SARIF 3.27.23); an empty list means none
                .put("suppressions", result.because().stream().toList(), SarifResults::suppression);
    }

    private int index(Code code) {
        return codes.stream().map(Code::id).toList().indexOf(code.id());
    }

    private static String markdown(SarifResult result) {
        return Stream.concat(Stream.of(Markdown.of(result.text())), new Advice(result.finding()).paragraphs().stream()).collect(Collectors.joining("\n\n"));
    }

    private void location(Json location, Finding finding) {
        places.write(location, finding.span());
        var subject = finding.subject();
        var ids = subject.ids().stream().distinct().toList();
        if (!ids.isEmpty()) {
            location.put("logicalLocations", ids, (logical, id) -> logical(logical, subject, id));
        }
    }

    private static void logical(Json logical, Subject subject, String id) {
        logical.put("name", id)
                .put("fullyQualifiedName", subject.type().isEmpty() ? id : subject.type() + "/" + id)
                .put("kind", "resource");
    }

    /** Where it is so, too, with what to do there; then what the first finding is related to, as far as there may be more places. */
    private static List<Related> related(SarifResult result) {
        var others = result.others().stream().map(other -> new Note(Optional.of(other.span()), new Advice(other).helped()));
        var notes = Stream.concat(others, result.finding().notes().stream().filter(note -> note.span().isPresent())).toList();
        int listed = Math.min(notes.size(), PLACES - 1);
        return IntStream.range(0, listed)
                .mapToObj(i -> new Related(i + 1, i == listed - 1 && listed < notes.size() ? more(notes.get(i), notes.size() - listed) : notes.get(i)))
                .toList();
    }

    private static Note more(Note note, int more) {
        return new Note(note.span(), "%s, and at %s besides".formatted(note.text(), Count.of(more, "place")));
    }

    private void related(Json location, Related related) {
        location.put("id", related.id);
        related.note.span().ifPresent(span -> places.write(location, span));
        location.put("message", message -> message.put("text", Prose.line(related.note.text())));
    }

    private static void suppression(Json suppression, String because) {
        suppression.put("kind", "external").put("status", "accepted").put("justification", because);
    }
}
