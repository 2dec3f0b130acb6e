package io.github.resourceparity.bench;

import org.apache.maven.plugin.AbstractMojo;

/** A goal that does nothing: what any goal costs. */
public final class EmptyMojo extends AbstractMojo {

    @Override
    public void execute() {
        getLog().debug("nothing");
    }
}
