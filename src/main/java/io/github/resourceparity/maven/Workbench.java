package io.github.resourceparity.maven;

import io.github.resourceparity.report.ParityReport;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sonatype.plexus.build.incremental.BuildContext;
import org.sonatype.plexus.build.incremental.DefaultBuildContext;

/** An IDE that has the project open and builds it again whenever a file is saved, as Eclipse does. */
record Workbench(Markers markers, Recollection recollection) {

    private static final String DEFINITIONS = "**/*.{yml,yaml,json}";

    /** Whether whoever runs the build shows markers; the default of the API only logs. */
    static boolean isBehind(BuildContext context) {
        return context.getClass() != DefaultBuildContext.class;
    }

    /** Whether what it shows is still so. */
    boolean upToDate() {
        return recollection.holds(markers.checkout().project());
    }

    /**
     * Shows a report instead of the last one.
     *
     * @param witness the folder that the files were read from
     * @param lasting whether what was compared changes only when a file does
     */
    void show(ParityReport report, Witness witness, List<Pom> poms, boolean lasting) {
        var files = Stream.concat(poms.stream().map(pom -> pom.source().path()), witness.files().stream()).map(this::file).distinct().toList();
        clear(files);
        markers.put(report);
        if (lasting) {
            recollection.keep(files, witness.missing().stream().map(this::file).toList(), witness.patterns());
        } else {
            recollection.keep(files);
        }
    }

    /** Takes away whatever earlier runs have shown. */
    void clear() {
        clear(List.of());
        recollection.keep(List.of());
    }

    private void clear(List<File> files) {
        markers.clear(Stream.of(Stream.of(markers.pom()), files.stream(), recollection.files().stream(), forgotten()).flatMap(each -> each).distinct().toList());
    }

    /** A build from scratch forgets what the last one looked at, so that any definition of the project may have markers. */
    private Stream<File> forgotten() {
        var checkout = markers.checkout();
        return recollection.context().isIncremental() ? Stream.empty() : checkout.project().match(checkout.fromStart(DEFINITIONS)).stream().map(this::file);
    }

    private File file(String path) {
        Path start = markers.checkout().start();
        return start.resolve(path).normalize().toFile();
    }
}
