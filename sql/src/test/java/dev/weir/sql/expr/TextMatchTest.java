package dev.weir.sql.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InvalidValueException;
import dev.weir.core.eval.Evaluator;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.value.Value;
import dev.weir.sql.testing.Counters;
import dev.weir.sql.testing.Exprs;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Types;
import dev.weir.sql.testing.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** SQLite matches as the evaluator does, whatever is in the text. */
class TextMatchTest {
    private static final int MATCHES = 500;
    private static final String[] HOSTILE = {
        "a", "a", "b", "A", "*", "?", "[", "]", "^", "-", "%", "_", "\\", "!", "é", "É", "ß", "\uFFFD", "😀", "\n", "'"
    };
    private static final TextMatchKind[] KINDS = {
        TextMatchKind.LIKE,
        TextMatchKind.LIKE,
        TextMatchKind.STARTS_WITH,
        TextMatchKind.ENDS_WITH,
        TextMatchKind.CONTAINS
    };

    private Sqlite sqlite;

    @BeforeEach
    void open() {
        sqlite = Sqlite.with(Counters.TABLE);
        sqlite.execute("INSERT INTO counters DEFAULT VALUES");
    }

    @AfterEach
    void close() {
        sqlite.close();
    }

    @RepeatedTest(20) // the repetition is the seed
    void ofBoundText(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < MATCHES; i++) {
            TextMatchKind kind = KINDS[random.nextInt(KINDS.length)];
            boolean escaped = kind == TextMatchKind.LIKE && random.nextBoolean();
            Optional<Character> escape =
                    escaped ? Optional.of("\\!%_*[aé".charAt(random.nextInt(8))) : Optional.empty();
            String pattern = hostile(random, 5);
            verify(new Expr.TextMatch<>(kind, text(0), text(1), escape), near(pattern, random), pattern);
        }
    }

    @RepeatedTest(20)
    void ofComputedText(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < MATCHES; i++) {
            TextMatchKind kind = KINDS[random.nextInt(KINDS.length)];
            String pattern = hostile(random, 5);
            verify(
                    new Expr.TextMatch<>(kind, text(0), computed(text(1)), Optional.empty()),
                    near(pattern, random),
                    pattern);
        }
    }

    @Test
    void ofTheLongestPatternThatSqliteTakes() {
        Expr<ColumnTerm> match = Exprs.match(TextMatchKind.STARTS_WITH, text(0), text(1));
        String longest = "é".repeat(24_999) + "a";

        verify((Expr.TextMatch<ColumnTerm>) match, longest + "b", longest);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> verify((Expr.TextMatch<ColumnTerm>) match, "", longest + "b"))
                .withMessageContaining("50000 bytes");
    }

    @Test
    void ofEmptyTextAndNull() {
        for (TextMatchKind kind : KINDS) {
            for (Expr<ColumnTerm> pattern : List.of(text(1), computed(text(1)))) {
                Expr.TextMatch<ColumnTerm> match = new Expr.TextMatch<>(kind, text(0), pattern, Optional.empty());
                for (String left : new String[] {null, "", "a"}) {
                    for (String right : new String[] {null, "", "a", "aa"}) {
                        verify(match, left, right);
                    }
                }
            }
        }
    }

    private void verify(Expr.TextMatch<ColumnTerm> match, String text, String pattern) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(text);
        arguments.add(pattern);
        Value expected = new Evaluator<ColumnTerm>(term -> value(term, arguments)).evaluate(match);
        for (Expr<ColumnTerm> condition : List.of(match, Exprs.not(match))) {
            Select select = new Select(
                    new From.Stored(Counters.TABLE.id(), new Alias("t0")),
                    List.of(Exprs.isNull(condition), Exprs.isTrue(condition)),
                    Expr.alwaysTrue(),
                    List.of(),
                    Limit.none());
            boolean unknown = expected instanceof Value.Null;
            boolean holds = !unknown && (condition == match) == expected.equals(Value.Bool.TRUE);

            assertThat(sqlite.run(select, Values.arguments(arguments)))
                    .as("%s in %s", condition, arguments)
                    .isEqualTo(List.of(List.of(unknown ? 1 : 0, holds ? 1 : 0)));
        }
    }

    private static Value value(ColumnTerm term, List<Object> arguments) {
        if (term instanceof ColumnTerm.ScalarSelect select) {
            return value(((Expr.Leaf<ColumnTerm>) select.select().columns().get(0)).term(), arguments);
        }
        Object argument = arguments.get(((ColumnTerm.Param) term).slot());
        return argument == null ? new Value.Null(term.type()) : new Value.Text((String) argument);
    }

    private static Expr<ColumnTerm> text(int slot) {
        return Exprs.param(slot, Types.TEXT);
    }

    /** Returns the same value, but so that it is not known before the statement runs. */
    private static Expr<ColumnTerm> computed(Expr<ColumnTerm> expr) {
        return Exprs.leaf(new ColumnTerm.ScalarSelect(new Select(
                new From.Stored(Counters.TABLE.id(), new Alias("t1")),
                List.of(expr),
                Expr.alwaysTrue(),
                List.of(),
                Limit.none())));
    }

    /** Returns a text that a pattern matches more often than not, if only by a part of it. */
    private static String near(String pattern, Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? hostile(random, 1) : "");
        pattern.codePoints().forEach(point -> {
            switch (point) {
                case '%' -> text.append(hostile(random, 2));
                case '_' -> text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
                default -> text.appendCodePoint(point);
            }
        });
        return text.append(random.nextInt(4) == 0 ? hostile(random, 1) : "").toString();
    }

    private static String hostile(Random random, int maxLength) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(maxLength + 1); length > 0; length--) {
            text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString();
    }
}
