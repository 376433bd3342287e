package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.planner.testing.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchIsSupportedTest {
    private static final MatchIsSupported CHECK = new MatchIsSupported();
    private static final Capability LACKING = Profiles.without(Feature.PATTERN);
    private static final String LIKE = "like (needs PATTERN); use startsWith, endsWith or contains";
    private static final String ILIKE =
            "ilike (needs CASE_INSENSITIVE_PATTERN); use like, or store a folded copy of the text";

    private static Query matching(TextMatchKind kind) {
        return query(USER, match(kind, "User.name"));
    }

    @Test
    void tellsAPattern() {
        assertThat(Told.missing(CHECK, matching(TextMatchKind.LIKE), LACKING)).containsExactly(LIKE);
        assertThat(Told.missing(CHECK, matching(TextMatchKind.LIKE), Profiles.SQLITE_LIKE))
                .isEmpty();
    }

    @Test
    void tellsAPatternThatIgnoresCase() {
        assertThat(Told.missing(CHECK, matching(TextMatchKind.ILIKE), Profiles.SQLITE_LIKE))
                .containsExactly(ILIKE);
        assertThat(Told.missing(CHECK, matching(TextMatchKind.ILIKE), Profiles.FULL))
                .isEmpty();
    }

    @Test
    void looksBehindRelationsAndNegations() {
        assertThat(Told.missing(
                        CHECK, query(ORG, not(some("Org.users", match(TextMatchKind.LIKE, "User.nick")))), LACKING))
                .containsExactly(LIKE);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTS_WITH", "ENDS_WITH", "CONTAINS"})
    void isSilentAboutWhatEveryDatabaseCan(TextMatchKind kind) {
        assertThat(Told.needs(CHECK, matching(kind))).isEmpty();
    }
}
