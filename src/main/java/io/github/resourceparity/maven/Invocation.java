package io.github.resourceparity.maven;

import io.github.resourceparity.source.Decoded;
import io.github.resourceparity.source.Folder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;

/** One run of a goal, as Maven tells of it. */
record Invocation(MavenSession session, MavenProject project, MojoExecution execution) {

    /** What flatten and shade plugins put in the place of a pom that somebody wrote. */
    private static final Set<String> GENERATED = Set.of(".flattened-pom.xml", "dependency-reduced-pom.xml");

    boolean hasPom() {
        return project.getFile() != null;
    }

    /** Where it is on disk. */
    Checkout checkout() {
        var start = start();
        var reactor = Optional.ofNullable(session.getProjects()).stream()
                .flatMap(List::stream)
                .map(MavenProject::getBasedir)
                .filter(Objects::nonNull)
                .map(Invocation::absolute)
                .toList();
        return Checkout.of(hasPom() ? absolute(project.getBasedir()) : start, start, reactor);
    }

    /** Where Maven was started; an IDE does not always say. */
    private Path start() {
        return Optional.ofNullable(session.getExecutionRootDirectory()).map(File::new).map(Invocation::absolute).orElseGet(() -> absolute(hasPom() ? project.getBasedir() : new File("")));
    }

    private static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }

    /** Where reports go; the folder that is asked for may be null for the usual one. */
    Destination reports(Checkout checkout, File asked) {
        var id = execution.getExecutionId();
        return new Destination(folder(checkout, asked), checkout.module() + (id == null || Set.of("default", "default-cli", "default-" + execution.getGoal()).contains(id) ? "" : id + "/"));
    }

    private Path folder(Checkout checkout, File asked) {
        if (asked != null) {
            return absolute(asked);
        }
        return hasPom() ? absolute(new File(project.getBuild().getDirectory())).resolve("parity") : checkout.start().resolve("target").resolve("parity");
    }

    /** Its configuration's words and their places. */
    Configuration configuration(Checkout checkout) {
        var nowhere = Stretch.given("parity.baseline", "").span();
        var places = PomPlaces.of(poms(checkout), execution.getGroupId(), execution.getArtifactId(), execution.getExecutionId(), nowhere);
        var properties = new Properties();
        Stream.of(session.getSystemProperties(), project.getProperties(), session.getUserProperties()).filter(Objects::nonNull).forEach(properties::putAll);
        return new Configuration(places, session.getUserProperties(), properties);
    }

    /** The poms of the project and of its parents, as far as they are in the checkout. */
    private List<Pom> poms(Checkout checkout) {
        var poms = new ArrayList<Pom>();
        for (var each = project; each != null && each.getFile() != null; each = each.getParent()) {
            var file = written(absolute(each.getFile()));
            if (!file.startsWith(checkout.root()) || !Files.isRegularFile(file)) {
                break;
            }
            var profiles = each.getActiveProfiles().stream().map(Profile::getId).collect(Collectors.toUnmodifiableSet());
            read(file, checkout.shown(file), profiles).ifPresent(poms::add);
        }
        return List.copyOf(poms);
    }

    private static Path written(Path file) {
        var usual = file.resolveSibling("pom.xml");
        return GENERATED.contains(file.getFileName().toString()) && Files.isRegularFile(usual) ? usual : file;
    }

    private static Optional<Pom> read(Path file, String shown, Set<String> profiles) {
        try {
            return Optional.of(Pom.read(Decoded.source(shown, Files.readAllBytes(file)), profiles));
        } catch (IOException | Folder.Unreadable e) {
            return Optional.empty();
        }
    }

    /** The parameters of all goals that somebody can set. */
    List<String> parameters() {
        return execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
                .flatMap(mojo -> Optional.ofNullable(mojo.getParameters()).stream().flatMap(List::stream))
                .filter(Parameter::isEditable)
                .map(Parameter::getName)
                .distinct()
                .toList();
    }

    /** The project's pom as somebody wrote it. */
    Path pom(Checkout checkout) {
        return hasPom() ? written(absolute(project.getFile())) : checkout.base().resolve("pom.xml");
    }

    /** Whether a person watches, which {@code -B} denies. */
    boolean isWatched() {
        return Optional.ofNullable(session.getRequest()).map(MavenExecutionRequest::isInteractiveMode).orElse(false);
    }

    /** Whether it was started by IntelliJ IDEA. */
    boolean inIdea() {
        return session.getUserProperties().containsKey("idea.version");
    }
}
