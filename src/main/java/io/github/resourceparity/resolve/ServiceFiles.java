package io.github.resourceparity.resolve;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Folder.Unreadable;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.StrictJson;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that a service takes values from; their paths start at the service's folder, in included files too. */
final class ServiceFiles {

    static final Code FILE_MISSING = Code.error("file-missing", "a variable takes its value from a file that does not exist");
    static final Code FILE_OUTSIDE_ROOT = Code.error("file-outside-root", "a variable takes its value from a file outside the project");
    static final Code FILE_NOT_EVALUATED = Code.warning("file-not-evaluated", "a value comes from code, which is never run");

    private static final Pattern FORK = Pattern.compile("\"osls\"\\s*:");
    private static final Pattern DOTENV = Pattern.compile("(^|/)\\.env(\\.[^/]*)?$");
    private static final Set<String> CODE = Set.of("js", "cjs", "mjs", "ts", "cts", "mts");
    private static final Set<String> DATA = Set.of("yml", "yaml", "json", "tfstate");

    private final String folder;
    private final Documents documents;
    private final List<Finding> problems = new ArrayList<>();
    private boolean caseMatters = true;
    private boolean escapes;

    ServiceFiles(String folder, Documents documents) {
        this.folder = folder;
        this.documents = documents;
    }

    /**
     * A file that there is.
     *
     * @param node what stands in it; empty if that is not known
     */
    record Opened(String path, Optional<Node> node) {

        /** The value of anything in a file whose content is not known. */
        Located<Term> opaque(Span span) {
            return new Located<>(new Unknown("${file(" + path + ")}"), span);
        }
    }

    List<Finding> problems() {
        return List.copyOf(problems);
    }

    /** The file of that path; empty if there is none, so that a fallback applies. */
    Optional<Opened> open(Term path, Span span, boolean quiet) {
        var name = path.assumed();
        if (name.isEmpty()) {
            return Optional.of(new Opened(path.display(), Optional.empty()));
        }
        var resolved = Folder.resolve(folder, name.get());
        var shown = Folder.resolve(folder, path.display());
        var extension = caseMatters ? written(resolved) : written(resolved).toLowerCase(Locale.ROOT);
        try {
            if (CODE.contains(extension)) {
                documents.text(resolved);
                report(quiet, FILE_NOT_EVALUATED
                        .at(span, "`%s` is code, which is never run".formatted(shown))
                        .label("this value is unknown, and is not compared")
                        .help("keep values that must agree in YAML or JSON"));
                return Optional.of(new Opened(shown, Optional.empty()));
            }
            return Optional.of(DATA.contains(extension) ? data(resolved, quiet) : text(resolved));
        } catch (Unreadable e) {
            return unreadable(e, path, shown, span, quiet);
        }
    }

    private static String written(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether a file of that path is read as data, and not as a text. */
    static boolean data(String path) {
        return DATA.contains(written(path));
    }

    private Opened data(String path, boolean quiet) throws Unreadable {
        var document = documents.at(path);
        document.serviceProblems().forEach(problem -> report(quiet, problem));
        if (written(path).matches("json|tfstate")) {
            var broken = StrictJson.problem(document.source());
            if (broken.isPresent()) {
                report(quiet, broken.get());
                return new Opened(path, Optional.empty());
            }
        }
        boolean broken = document.problems().stream().anyMatch(problem -> problem.code() == YamlReader.INPUT_UNREADABLE);
        var empty = new Node.Scalar(document.source().head(), "", true);
        return new Opened(path, document.root().or(() -> broken ? Optional.empty() : Optional.of(empty)));
    }

    /** What stands in a file of variables of the environment is there, and for nobody's eyes. */
    private Opened text(String path) throws Unreadable {
        var source = documents.text(path);
        if (DOTENV.matcher(path).find()) {
            return new Opened(path, Optional.empty());
        }
        return new Opened(path, Optional.of(new Node.Scalar(source.head(), source.marked() ? "\uFEFF" + source.text() : source.text(), false)));
    }

    private Optional<Opened> unreadable(Unreadable e, Term path, String resolved, Span span, boolean quiet) {
        switch (e.reason()) {
            case MISSING -> {
                return path.constant().isPresent() ? Optional.empty() : Optional.of(new Opened(resolved, Optional.empty()));
            }
            case OUTSIDE -> report(quiet, FILE_OUTSIDE_ROOT
                    .at(span, said(e, path, resolved))
                    .label("it is not read; this value is unknown, and is not compared")
                    .help("move it into the project"));
            case OTHER -> report(quiet, YamlReader.INPUT_UNREADABLE.at(span, said(e, path, resolved)).label("this value is unknown, and is not compared"));
        }
        return Optional.of(new Opened(resolved, Optional.empty()));
    }

    /** Why, with the path as people may see it. */
    private String said(Unreadable e, Term path, String shown) {
        return e.getMessage().replace(Folder.resolve(folder, path.assumed().orElse("")), shown);
    }

    /** That a file is missing, if it is. */
    Optional<Finding> missing(Term path, Span place) {
        try {
            documents.text(Folder.resolve(folder, path.assumed().orElse("")));
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(FILE_MISSING
                    .at(place, "there is no file `%s`".formatted(Folder.resolve(folder, path.display())))
                    .label("Serverless stops here; the value is unknown, and is not compared")
                    .help("restore the file, or give the variable a fallback"));
        }
    }

    /** Whether the service's package depends on the fork of the framework. */
    boolean fork() {
        return optional("package.json").filter(text -> FORK.matcher(text).find()).isPresent();
    }

    /** The variables of the service's own files of them: version 3 takes the stage's or else the general one, version 4 both. */
    Map<String, String> dotenv(String stage, boolean both, Environment environment) {
        var staged = optional(".env." + stage).map(Dotenv::read);
        var general = staged.isPresent() && !both ? Optional.<Dotenv>empty() : optional(".env").map(Dotenv::read);
        var values = new HashMap<String, String>();
        general.ifPresent(file -> values.putAll(both ? file.values() : file.expanded(name -> environment.value(name).orElse(null)).values()));
        staged.ifPresent(file -> values.putAll(both ? file.values() : file.expanded(name -> environment.value(name).orElse(null)).values()));
        return values;
    }

    private Optional<String> optional(String name) {
        try {
            return Optional.of(documents.text(Folder.resolve(folder, name)).text());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether a value anywhere escapes a variable, so that who takes the value takes a variable. */
    boolean escapes() {
        return escapes;
    }

    void escaped() {
        escapes = true;
    }

    /** Whether {@code .YML} is another kind of file than {@code .yml}. */
    void caseMatters(boolean matters) {
        caseMatters = matters;
    }

    private void report(boolean quiet, Finding finding) {
        if (!quiet) {
            problems.add(finding);
        }
    }
}
