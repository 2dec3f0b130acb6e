package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Note;
import io.github.resourceparity.finding.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How a result is written in SARIF. */
record SarifResults(List<Code> codes, SarifPlaces places) {

    private record Related(int id, Note note) {}

    void write(Json json, SarifResult result) {
        var finding = result.finding();
        json.put("ruleId", finding.code().id())
                .put("ruleIndex", index(finding.code()))
                .put("level", finding.severity().toString())
                .put("message", message -> message.put("text", new Headline(finding).text())
                        .put("markdown", markdown(finding)))
                .put("locations", List.of(finding), this::location)
                .put("relatedLocations", related(finding), this::related)
                .put("partialFingerprints", result.fingerprint()::write)
                // one result with suppressions makes them compulsory for all (SARIF 3.27.23); an empty list means none
                .put("suppressions", result.because().stream().toList(), SarifResults::suppression);
    }

    private int index(Code code) {
        return codes.stream().map(Code::id).toList().indexOf(code.id());
    }

    private static String markdown(Finding finding) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Markdown.of(new Headline(finding).text()));
        finding.label().map(Markdown::of).ifPresent(paragraphs::add);
        finding.help().stream().map(Markdown::block).forEach(paragraphs::add);
        return String.join("\n\n", paragraphs);
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

    private static List<Related> related(Finding finding) {
        var notes =
                finding.notes().stream().filter(note -> note.span().isPresent()).toList();
        return IntStream.range(0, notes.size())
                .mapToObj(i -> new Related(i + 1, notes.get(i)))
                .toList();
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
