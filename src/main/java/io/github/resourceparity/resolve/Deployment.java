package io.github.resourceparity.resolve;

import java.util.Optional;

/**
 * What is known of the deployment that a run asks about.
 *
 * @param stage the stage whose entries are looked up in maps by stage; empty means the service's own default
 * @param certain whether configuration names the stage, so that a name with the stage in it is a known text
 */
public record Deployment(Optional<String> stage, boolean certain) {

    /** Nothing is known. */
    public static final Deployment OPEN = new Deployment(Optional.empty(), false);

    /** Configuration says so. */
    public static Deployment to(String stage) {
        return new Deployment(Optional.of(stage), true);
    }

    /** Nobody said so, but it is what the baseline's stage is by default. */
    public static Deployment assuming(Optional<String> stage) {
        return new Deployment(stage, false);
    }
}
