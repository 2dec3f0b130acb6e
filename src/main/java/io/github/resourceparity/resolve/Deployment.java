package io.github.resourceparity.resolve;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of the deployment that a run asks about.
 *
 * @param stage the stage whose entries are looked up in maps by stage; empty means the service's own default
 * @param certain whether configuration names the stage, so that a name with the stage in it is a known text
 * @param given what else is known
 */
public record Deployment(Optional<String> stage, boolean certain, Given given) {

    /** Nothing is known. */
    public static final Deployment OPEN = new Deployment(Optional.empty(), false, Given.NOTHING);

    /**
     * What whoever deploys gives, besides the stage.
     *
     * @param region the region of the command line
     * @param parameters the parameters of the command line
     * @param answers what AWS answers to {@code cf:…}, {@code ssm:…}, {@code s3:…} and {@code aws:accountId}; empty if nobody is asked
     * @param exact whether the question is what the framework would do here and now: what the command line does not say is
     *     nothing then, and not for the deployment to say
     * @param edition the framework's edition, where the service does not decide
     */
    public record Given(Optional<String> region, Map<String, String> parameters, Environment environment, Optional<Map<String, Term>> answers, boolean exact, Optional<Edition> edition) {

        /** Nothing but the service. */
        public static final Given NOTHING = new Given(Optional.empty(), Map.of(), Environment.CLOSED, Optional.empty(), false, Optional.empty());

        /** Some variables of the environment may be read. */
        public static Given environment(Environment environment) {
            return new Given(Optional.empty(), Map.of(), environment, Optional.empty(), false, Optional.empty());
        }
    }

    /** Configuration says so. */
    public static Deployment to(String stage) {
        return new Deployment(Optional.of(stage), true, Given.NOTHING);
    }

    /** Nobody said so, but it is what the baseline's stage is by default. */
    public static Deployment assuming(Optional<String> stage) {
        return new Deployment(stage, false, Given.NOTHING);
    }

    /** What the framework would do with these words of the command line. */
    public static Deployment exactly(Optional<String> stage, Given given) {
        return new Deployment(stage, true, given);
    }

    /** The same with what else is known. */
    public Deployment with(Given more) {
        return new Deployment(stage, certain, more);
    }

    /** The same to a region that whoever deploys names. */
    public Deployment in(String region) {
        return new Deployment(stage, certain, new Given(Optional.of(region), given.parameters(), given.environment(), given.answers(), given.exact(), given.edition()));
    }

    /** The same by the rules of an edition. */
    public Deployment by(Edition edition) {
        return new Deployment(stage, certain, new Given(given.region(), given.parameters(), given.environment(), given.answers(), given.exact(), Optional.of(edition)));
    }

    boolean exact() {
        return given.exact();
    }
}
