package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Note;
import io.github.resourceparity.source.Span;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The report for programs, with all that is known; its form is {@code report.schema.json} beside the rules' pages, and only grows. */
public final class JsonFormat implements Format {

    private static final int VERSION = 1;

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("version", VERSION);
        all.put("compared", report.compared());
        all.put("totals", report.totals());
        var fingerprints = Fingerprint.of(report.findings());
        all.put("findings", IntStream.range(0, report.findings().size()).mapToObj(i -> finding(report.findings().get(i), fingerprints.get(i).text())).toList());
        all.put("accepted", report.accepted().stream().map(JsonFormat::accepted).toList());
        out.append(Json.plain(all));
    }

    private static Map<String, Object> accepted(ParityReport.Accepted accepted) {
        var members = finding(accepted.finding(), Fingerprint.of(List.of(accepted.finding())).get(0).text());
        members.put("because", accepted.because());
        accepted.until().ifPresent(until -> members.put("until", until.toString()));
        return members;
    }

    private static Map<String, Object> finding(Finding finding, String fingerprint) {
        var members = new LinkedHashMap<String, Object>();
        members.put("rule", finding.code().id());
        members.put("severity", finding.severity().toString());
        members.put("message", finding.message());
        members.put("place", place(finding.span()));
        finding.label().ifPresent(label -> members.put("label", label));
        members.put("notes", finding.notes().stream().map(JsonFormat::note).toList());
        members.put("help", finding.help());
        members.put("stages", finding.stages());
        members.put("type", finding.subject().type());
        members.put("ids", finding.subject().ids());
        members.put("names", finding.subject().names());
        members.put("property", finding.subject().property());
        members.put("fingerprint", fingerprint);
        members.put("page", new RuleLink(finding.code().id()).address());
        return members;
    }

    private static Map<String, Object> note(Note note) {
        var members = new LinkedHashMap<String, Object>();
        members.put("text", note.text());
        note.span().ifPresent(span -> members.put("place", place(span)));
        return members;
    }

    private static Map<String, Object> place(Span span) {
        var start = span.position();
        var end = span.source().position(span.end());
        var members = new LinkedHashMap<String, Object>();
        members.put("file", span.source().path());
        members.put("line", start.line());
        members.put("column", start.column());
        members.put("endLine", end.line());
        members.put("endColumn", end.column());
        return members;
    }
}
