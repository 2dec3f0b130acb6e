package io.github.resourceparity.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern as the states that a text may lead to. All of them are followed at once and none is tried again, so that no pattern takes
 * long, whoever wrote it.
 */
public final class Automaton {

    /** Takes one letter and leads to the next state, or takes none and leads to others. */
    private record State(Optional<IntPredicate> letter, List<Integer> others) {}

    /** What became of a text. */
    public enum Fate {
        /** It is one that the pattern stands for. */
        MATCHES,
        /** It is the start of one. */
        BEGINS,
        /** It is neither. */
        FAILS
    }

    private final List<State> states;

    private Automaton(List<State> states) {
        this.states = states;
    }

    /** What becomes of a text, whose letters are UTF-16 units. */
    public Fate of(CharSequence text) {
        var here = new BitSet(states.size() + 1);
        reach(0, here);
        for (int i = 0; i < text.length() && !here.isEmpty(); i++) {
            var next = new BitSet(states.size() + 1);
            for (int state = here.nextSetBit(0); state >= 0 && state < states.size(); state = here.nextSetBit(state + 1)) {
                if (takes(state, text.charAt(i))) {
                    reach(state + 1, next);
                }
            }
            here = next;
        }
        return here.get(states.size()) ? Fate.MATCHES : here.isEmpty() ? Fate.FAILS : Fate.BEGINS;
    }

    private boolean takes(int state, char letter) {
        return states.get(state).letter.filter(known -> known.test(letter)).isPresent();
    }

    /** A state with all that it leads to without a letter. */
    private void reach(int first, BitSet reached) {
        var open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            int state = open.remove(open.size() - 1);
            if (!reached.get(state)) {
                reached.set(state);
                if (state < states.size()) {
                    open.addAll(states.get(state).others);
                }
            }
        }
    }

    /** An automaton in the making, which goes on where it ended. */
    public static final class Draft {

        private final List<State> states = new ArrayList<>();

        private int fork() {
            states.add(new State(Optional.empty(), new ArrayList<>()));
            return states.size() - 1;
        }

        private void leads(int fork, int state) {
            states.get(fork).others.add(state);
        }

        /** One letter. */
        public Draft letter(IntPredicate letter) {
            states.add(new State(Optional.of(letter), List.of()));
            return this;
        }

        /** These letters. */
        public Draft text(String text) {
            text.chars().forEach(wanted -> letter(letter -> letter == wanted));
            return this;
        }

        /** What somebody adds, any number of times or never. */
        public Draft any(Runnable part) {
            int start = fork();
            leads(start, start + 1);
            part.run();
            int again = fork();
            leads(again, start);
            leads(start, states.size());
            return this;
        }

        /** One of several that somebody adds. */
        public Draft either(List<Runnable> parts) {
            int start = fork();
            var ends = new ArrayList<Integer>();
            for (var part : parts) {
                leads(start, states.size());
                part.run();
                ends.add(fork());
            }
            ends.forEach(end -> leads(end, states.size()));
            return this;
        }

        /** The automaton. */
        public Automaton done() {
            return new Automaton(List.copyOf(states));
        }
    }
}
