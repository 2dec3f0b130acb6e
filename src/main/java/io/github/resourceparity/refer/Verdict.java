package io.github.resourceparity.refer;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Stack.Output;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a reference. There is one for each, and what is not proven to be wrong is not.
 *
 * @param producer the stack that gives it, or that should
 * @param output the output that answers, if one does
 * @param resource the resource that answers, if one does
 * @param why what would decide it, or who declares it
 */
public record Verdict(Kind kind, Optional<Stack> producer, Optional<Output> output, Optional<Resource> resource, String why) {

    /** What can be known of a reference. */
    public enum Kind {
        /** A stack here gives it. */
        RESOLVED,
        /** Somebody declared that another repository gives it. */
        EXTERNAL,
        /** Nobody here can say. */
        UNDECIDED,
        /** Only the baseline gives it, and no stack that is deployed beside the candidates. */
        BASELINE,
        /** It is there, and in another region than the one that is asked. */
        ELSEWHERE,
        /** No stack of that name is known. */
        STACK_UNKNOWN,
        /** The stack is known, and has no such output. */
        OUTPUT_UNKNOWN,
        /** Nobody exports that name. */
        EXPORT_UNKNOWN,
        /** Nobody writes a parameter or secret of that name. */
        PARAMETER_UNKNOWN,
        /** The stack itself has no such resource or parameter. */
        UNDEFINED;

        /** As people and programs read it: {@code stack unknown}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Verdict of(Kind kind) {
        return new Verdict(kind, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    static Verdict undecided(String why) {
        return of(Kind.UNDECIDED).because(why);
    }

    /** With the stack that gives it, or that should. */
    Verdict by(Stack stack) {
        return new Verdict(kind, Optional.of(stack), output, resource, why);
    }

    /** With the output that answers. */
    Verdict with(Output answer) {
        return new Verdict(kind, producer, Optional.of(answer), resource, why);
    }

    /** With the resource that answers. */
    Verdict with(Resource answer) {
        return new Verdict(kind, producer, output, Optional.of(answer), why);
    }

    Verdict because(String reason) {
        return new Verdict(kind, producer, output, resource, reason);
    }
}
