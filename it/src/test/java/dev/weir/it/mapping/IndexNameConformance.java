package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.indexed.MatchModel;
import dev.weir.it.shapes.indexed.Matches;
import dev.weir.it.shapes.indexed.OrganizationMembershipModel;
import dev.weir.it.shapes.indexed.OrganizationMemberships;
import dev.weir.it.shapes.indexed.ProductModel;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class IndexNameConformance {

    @Conformance
    void indexCustomNameOverridesDefault(TestDb test) {
        Tables tables = Tables.of(test, MatchModel.INSTANCE);
        Database db = tables.db();

        assertThat(tables.table("matches").indexes())
                .extracting(TableIndex::name)
                .containsExactly("tournament_region_idx");
        all(Matches.createMany(List.of(
                        Matches.create().id("1").tournamentId("t").region("eu"),
                        Matches.create().id("2").tournamentId("t").region("us"),
                        Matches.create().id("3").tournamentId("u").region("eu")))
                .exec(db));
        assertThat(all(Matches.findByTournamentId(db, "t"))).hasSize(2);
    }

    @Conformance
    void indexCustomNameDefaultUnchanged(TestDb test) {
        Tables tables = Tables.of(test, ProductModel.INSTANCE);

        assertThat(tables.table("products").indexes())
                .extracting(TableIndex::name)
                .containsExactly("index_products_by_category", "index_products_by_brand");
    }

    @Conformance
    void indexLongNameIsTruncated(TestDb test) {
        Tables tables = Tables.of(test, OrganizationMembershipModel.INSTANCE);
        Database db = tables.db();

        assertThat(tables.table("organization_memberships").indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.name().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(test.capability().limits().identifierBytes()));
        for (int i = 1; i <= 3; i++) {
            only(OrganizationMemberships.create()
                    .id("m" + i)
                    .organizationId(i / 2)
                    .memberUserId(i)
                    .exec(db));
        }
        assertThat(all(OrganizationMemberships.findByOrganizationId(db, 1))).hasSize(2);
        assertThat(only(OrganizationMemberships.getByOrganizationIdAndMemberUserId(db, 1, 3))
                        .id())
                .isEqualTo("m3");
    }
}
