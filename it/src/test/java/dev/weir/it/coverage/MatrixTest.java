package dev.weir.it.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.it.harness.Databases;
import dev.weir.it.harness.DriverSetup;
import dev.weir.it.harness.Exclusion;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No database leaves a scenario out in silence. */
class MatrixTest {
    private static final List<Scenario> NOW =
            Scenarios.read().with(Scenario.Status.NOW).all();

    /** A scenario that runs and fails ends the build, so it is enough that each would run. */
    @Test
    void everyScenarioPassesIsRefusedOrIsExcludedWithAReasonOnEveryDatabase() {
        Matrix ideal = Matrix.ideal();

        assertThat(ideal.databases()).isNotEmpty().allSatisfy(database -> assertThat(NOW)
                .filteredOn(scenario -> ideal.cell(scenario, database) == Cell.NOT_RUN)
                .as(
                        "scenarios that %s neither runs nor has a twin for; write one, or exclude them in exclusions.tsv",
                        database.name())
                .isEmpty());
        assertThat(ideal.isWhole()).isTrue();
    }

    @Test
    void whatIsExcludedExists() {
        List<String> databases = Databases.all().stream().map(DriverSetup::name).toList();
        List<String> tests = Suite.tests().stream().map(Method::getName).toList();

        assertThat(Databases.exclusions()).allSatisfy(each -> {
            assertThat(databases).contains(each.database());
            assertThat(tests).contains(each.test());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite-file\ttest", "sqlite-file\ttest\t", "sqlite-file\ttest\twhy\tmore", ""})
    void anExclusionNeedsAReason(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Exclusion.parse(line));
    }

    @Test
    void aPartOfTheSuiteIsNotTakenForTheWhole() {
        Matrix part = with(Map.of("createTakesAKeyInPlaceOfAMadeOne", Cell.PASSED));

        assertThat(part.isWhole()).isFalse();
        assertThat(report(part).summary()).contains("of which a part ran").contains("not run");
    }

    @Test
    void aCellTellsHowItsTestEnded() {
        DriverSetup sqlite = Matrix.columns().get(0);
        Matrix matrix = with(Map.of(
                "ilikeUnsupportedWithoutNativeOperator", Cell.PASSED,
                "likeBasic", Cell.FAILED,
                "likeNoMatch", Cell.PASSED));

        assertThat(matrix.cell(scenario("likeBasic"), sqlite)).isEqualTo(Cell.FAILED);
        assertThat(matrix.cell(scenario("likeNoMatch"), sqlite)).isEqualTo(Cell.PASSED);
        assertThat(matrix.cell(scenario("likeOptionalField"), sqlite)).isEqualTo(Cell.NOT_RUN);
        assertThat(matrix.cell(scenario("ilikeUnsupportedWithoutNativeOperator"), sqlite))
                .isEqualTo(Cell.REFUSED);
        assertThat(matrix.cell(scenario("ilikeNoMatch"), sqlite))
                .as("its twin has passed")
                .isEqualTo(Cell.REFUSED);
        assertThat(with(Map.of()).cell(scenario("ilikeNoMatch"), sqlite))
                .as("its twin has not run")
                .isEqualTo(Cell.NOT_RUN);
    }

    @Test
    void theDocumentIsATableOfScenariosAndDatabases() {
        Matrix matrix = with(Map.of("scanWithLimit", Cell.PASSED));
        String columns = Matrix.columns().stream().map(DriverSetup::name).collect(Collectors.joining(" | "));
        String passed = Matrix.columns().stream().map(each -> "passed").collect(Collectors.joining(" | "));

        assertThat(new MatrixReport(
                                matrix,
                                List.of(scenario("scanWithLimit")),
                                Map.of(Matrix.columns().get(0).name(), Duration.ofMillis(1_500)))
                        .document())
                .contains("| scenario | " + columns + " |\n", "| `scanWithLimit` | " + passed + " |\n", "1.5 s")
                .contains("| area | " + columns + " |\n", "| area | 1 passed | ");
    }

    /** Nothing was shown there, so nothing has passed. */
    @Test
    void whatIsOutOfPlaceIsNeedlessAndSaysWhy() {
        Matrix matrix = new Matrix(Suite.tests(), Matrix.columns(), (database, test) -> Cell.PASSED);
        DriverSetup file = Matrix.columns().stream()
                .filter(database -> database.name().equals("sqlite-file"))
                .findFirst()
                .orElseThrow();

        assertThat(matrix.cell(scenario("theServerWaitsForDemand"), file)).isEqualTo(Cell.NEEDLESS);
        assertThat(report(matrix).document())
                .contains("| sqlite-file | `theServerWaitsForDemand` | there is no server |\n");
    }

    private static Matrix with(Map<String, Cell> ends) {
        return new Matrix(
                Suite.tests(), Matrix.columns(), (database, test) -> ends.getOrDefault(test.getName(), Cell.NOT_RUN));
    }

    private static MatrixReport report(Matrix matrix) {
        return new MatrixReport(matrix, NOW, Map.of());
    }

    private static Scenario scenario(String name) {
        return new Scenario("area", name, Scenario.Status.NOW, "");
    }
}
