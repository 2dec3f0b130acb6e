package io.github.resourceparity.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resourceparity.Resolution;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Answered;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Edition;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the real framework said of many services, against what we say: run by {@code src/test/scale/agree.sh}. */
public final class Agreement {

    private static final Pattern PLACE = Pattern.compile("at \"([^\"]+)\"");

    private Agreement() {}

    public static void main(String[] arguments) throws IOException {
        var services = Path.of(arguments[0]);
        var answers = Path.of(arguments[1]);
        int asked = 0;
        int answered = 0;
        int agreeing = 0;
        int refused = 0;
        int refusedByBoth = 0;
        long properties = 0;
        var list = new ArrayList<String>();
        var causes = new TreeMap<String, Integer>();
        for (var file : Files.readAllLines(answers.resolve("services.txt"))) {
            var said = answers.resolve("said").resolve(file.replace("/", "__") + ".out");
            var exit = answers.resolve("said").resolve(file.replace("/", "__") + ".exit");
            if (!Files.exists(exit)) {
                continue;
            }
            asked++;
            var ours = resolution(services, file);
            boolean succeeds = Files.readString(exit).strip().equals("0");
            var stops = ours.map(Resolution::stops).orElse(true);
            if (!succeeds) {
                refused++;
                refusedByBoth += stops ? 1 : 0;
                if (!stops) {
                    var error = Files.readString(said).lines().filter(line -> !line.isBlank() && !line.startsWith("Error")).findFirst().orElse("no answer");
                    causes.merge(PLACE.matcher(error).replaceAll("at …"), 1, Integer::sum);
                    list.add("%s: only the framework refuses: %s".formatted(file, shortened(error)));
                }
                continue;
            }
            answered++;
            var compared = new Answered();
            if (stops) {
                list.add("%s: only we refuse: %s".formatted(file, ours.map(known -> known.problems().stream().map(Finding::message).findFirst().orElse("")).orElse("unreadable")));
                continue;
            }
            compared.compare("", ours.orElseThrow().resolved().orElseThrow().config().value(), new ObjectMapper().readTree(said.toFile()));
            properties += compared.compared();
            agreeing += compared.disagreements().isEmpty() ? 1 : 0;
            compared.disagreements().stream().limit(5).forEach(each -> list.add("%s: %s".formatted(file, shortened(each))));
        }
        list.forEach(System.out::println);
        causes.forEach((cause, count) -> System.out.printf("%4d x only the framework: %s%n", count, shortened(cause)));
        System.out.printf("%d services asked; %d answered, %d of them the same in every one of %d properties; %d refused by the framework, %d of them by both%n", asked, answered, agreeing, properties, refused, refusedByBoth);
    }

    private static String shortened(String text) {
        return text.length() > 240 ? text.substring(0, 240) + "…" : text;
    }

    private static Optional<Resolution> resolution(Path services, String file) {
        var given = new Deployment.Given(Optional.empty(), Map.of(), new Environment(Set.of(), Map.of(), true), Optional.empty(), true, Optional.of(Edition.V3));
        try {
            return Optional.of(Resolution.of(new Project(services, services), file, Deployment.exactly(Optional.empty(), given)));
        } catch (Folder.Unreadable e) {
            return Optional.empty();
        }
    }
}
