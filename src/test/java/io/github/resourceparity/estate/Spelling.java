package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Tree.Entry;
import io.github.resourceparity.estate.Tree.Leaf;
import io.github.resourceparity.estate.Tree.Pairs;
import io.github.resourceparity.estate.Tree.Seq;
import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Arr;
import io.github.resourceparity.estate.Val.Default;
import io.github.resourceparity.estate.Val.Either;
import io.github.resourceparity.estate.Val.Given;
import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Lit;
import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.OneOrMore;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import io.github.resourceparity.estate.Val.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One way to say what is meant: which of the words that mean the same are taken. */
final class Spelling {

    /** What definitions are written in. */
    enum Form {
        SERVICE,
        YAML,
        JSON
    }

    private final Random random;
    private final Form form;
    private final Set<String> texts;
    private final Map<String, String> custom = new LinkedHashMap<>();

    Spelling(Random random, Form form, Set<String> texts) {
        this.random = random;
        this.form = form;
        this.texts = texts;
    }

    /** What the service's own values are that others refer to. */
    Map<String, String> custom() {
        return custom;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    /** A value in words; empty where nothing is written, since that is the default. */
    Optional<Tree> spell(String path, Val value) {
        if (value instanceof Default usual) {
            return maybe() ? Optional.empty() : spell(path, usual.value());
        }
        if (value instanceof Either either) {
            return spell(path, either.words().get(random.nextInt(either.words().size())));
        }
        if (value instanceof OneOrMore some) {
            return some.items().size() == 1 && maybe() ? spell(path, some.items().get(0)) : Optional.of(list(path, some.items(), true));
        }
        if (value instanceof Json json) {
            if (random.nextInt(3) > 0) {
                return spell(path, json.value());
            }
            texts.add(path);
            return Optional.of(jsonText(json.value()));
        }
        if (value instanceof Arr arr) {
            return Optional.of(list(path, arr.items(), arr.free()));
        }
        if (value instanceof Given given) {
            return Optional.of(given(given));
        }
        if (value instanceof Obj obj) {
            return Optional.of(pairs(path, obj));
        }
        return Optional.of(value instanceof Lit lit ? single(lit) : value instanceof Answer answer ? answer(answer) : text((Text) value));
    }

    private Tree pairs(String path, Obj obj) {
        var entries = new ArrayList<Entry>();
        obj.fields().forEach((name, value) -> spell(path + "/" + name, value).ifPresent(tree -> entries.add(new Entry(name, path + "/" + name, tree))));
        Collections.shuffle(entries, random);
        return new Pairs(entries);
    }

    private Tree list(String path, List<Val> items, boolean free) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            spell(path + "/" + i, items.get(i)).ifPresent(tree -> entries.add(new Entry("", path + "/" + index, tree)));
        }
        if (free) {
            Collections.shuffle(entries, random);
        }
        return new Seq(entries, "");
    }

    private Tree single(Lit lit) {
        return new Leaf(lit.text(), lit.word() || random.nextInt(4) == 0, "");
    }

    private Tree function(String name, Tree argument) {
        if (form != Form.JSON && maybe()) {
            return argument instanceof Leaf leaf ? new Leaf(leaf.text(), true, "!" + name.replace("Fn::", "")) : new Seq(((Seq) argument).items(), "!" + name.replace("Fn::", ""));
        }
        return new Pairs(List.of(new Entry(name, "", argument)));
    }

    private Tree answer(Answer answer) {
        if (random.nextInt(4) == 0) {
            return function("Fn::Sub", word("${" + inSub(answer) + "}"));
        }
        if (answer.attribute().equals("Ref")) {
            return function("Ref", word(answer.id()));
        }
        boolean dotted = form != Form.JSON && maybe();
        return function("Fn::GetAtt", dotted ? word(answer.id() + "." + answer.attribute()) : items(word(answer.id()), word(answer.attribute())));
    }

    /** What another service gives, by the name of its export or its stack. */
    private Tree given(Given given) {
        boolean imported = given.export().isPresent() && (form != Form.SERVICE || maybe());
        return imported ? function("Fn::ImportValue", text(given.export().get())) : word("${cf:" + given.service() + "-" + variable(new Piece(Part.STAGE, "")) + "." + given.output() + "}");
    }

    private static String inSub(Answer answer) {
        return answer.attribute().equals("Ref") ? answer.id() : answer.id() + "." + answer.attribute();
    }

    private static Leaf word(String text) {
        return new Leaf(text, true, "");
    }

    private static Seq items(Tree... trees) {
        return new Seq(java.util.Arrays.stream(trees).map(tree -> new Entry("", "", tree)).toList(), "");
    }

    private Tree text(Text text) {
        boolean variables = form == Form.SERVICE && text.pieces().stream().noneMatch(piece -> piece.part() == Part.REF || piece.part() == Part.ARN) && maybe();
        if (variables || text.pieces().stream().allMatch(piece -> piece.part() == Part.WORD || piece.part() == Part.STAGE)) {
            return indirect(text.pieces().stream().map(piece -> variable(piece)).collect(Collectors.joining()));
        }
        return switch (random.nextInt(4)) {
            case 0 -> delimited(text);
            case 1 -> function("Fn::Join", items(word(""), new Seq(text.pieces().stream().map(piece -> new Entry("", "", joined(piece))).toList(), "")));
            case 2 -> substituted(text);
            default -> function("Fn::Sub", word(text.pieces().stream().map(this::inSub).collect(Collectors.joining())));
        };
    }

    /** What stands between the delimiters that its words have anyway. */
    private Tree delimited(Text text) {
        var delimiter = List.of("-", ":", "/", "arn:").get(random.nextInt(4));
        var elements = new ArrayList<List<Piece>>(List.of(new ArrayList<>()));
        for (var piece : text.pieces()) {
            if (piece.part() != Part.WORD) {
                elements.get(elements.size() - 1).add(piece);
                continue;
            }
            var words = piece.text().split(delimiter, -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    elements.add(new ArrayList<>());
                }
                if (!words[i].isEmpty()) {
                    elements.get(elements.size() - 1).add(new Piece(Part.WORD, words[i]));
                }
            }
        }
        return function("Fn::Join", items(word(delimiter), new Seq(elements.stream().map(pieces -> new Entry("", "", element(pieces))).toList(), "")));
    }

    private Tree element(List<Piece> pieces) {
        return pieces.isEmpty() ? word("") : pieces.size() == 1 ? joined(pieces.get(0)) : function("Fn::Sub", word(pieces.stream().map(this::inSub).collect(Collectors.joining())));
    }

    /** What must hold for something to be made: that a parameter has a value. */
    Tree condition(String value) {
        var mode = function("Ref", word("Mode"));
        return function("Fn::Equals", maybe() ? items(mode, word(value)) : items(word(value), mode));
    }

    /** A function whose names stand for values beside it. */
    private Tree substituted(Text text) {
        var names = new ArrayList<Entry>();
        var pattern = new StringBuilder();
        for (var piece : text.pieces()) {
            if (piece.part() == Part.WORD || piece.part() == Part.STAGE || maybe()) {
                pattern.append(inSub(piece));
            } else {
                names.add(new Entry("x" + names.size(), "", joined(piece)));
                pattern.append("${x").append(names.size() - 1).append("}");
            }
        }
        return names.isEmpty() ? function("Fn::Sub", word(pattern.toString())) : function("Fn::Sub", items(word(pattern.toString()), new Pairs(names)));
    }

    private Tree joined(Piece piece) {
        return switch (piece.part()) {
            case WORD, STAGE -> word(variable(piece));
            case ACCOUNT -> function("Ref", word("AWS::AccountId"));
            case REGION -> function("Ref", word("AWS::Region"));
            case REF -> answer(Val.ref(piece.text()));
            case ARN -> answer(Val.arn(piece.text()));
        };
    }

    private String inSub(Piece piece) {
        return switch (piece.part()) {
            case WORD, STAGE -> variable(piece);
            case ACCOUNT -> "${AWS::AccountId}";
            case REGION -> "${AWS::Region}";
            case REF -> "${" + piece.text() + "}";
            case ARN -> "${" + piece.text() + ".Arn}";
        };
    }

    private String variable(Piece piece) {
        return switch (piece.part()) {
            case STAGE -> List.of("${sls:stage}", "${opt:stage, 'dev'}", "${self:provider.stage}", "${self:custom.stage}").get(random.nextInt(4));
            case ACCOUNT -> "${aws:accountId}";
            case REGION -> "${aws:region}";
            default -> piece.text();
        };
    }

    /** The text itself, or where it stands. */
    private Tree indirect(String text) {
        if (form == Form.SERVICE && random.nextInt(4) == 0) {
            var name = "value" + custom.size();
            custom.put(name, text);
            return word("${self:custom." + name + "}");
        }
        return word(text);
    }

    private Tree jsonText(Obj obj) {
        var text = new JsonSpelling(random, this::inSub).of(obj);
        return text.contains("${") && (form != Form.SERVICE || text.matches("(?s).*\\$\\{(AWS::|[A-Za-z0-9]+(\\.Arn)?}).*")) ? function("Fn::Sub", word(text)) : word(text);
    }
}
