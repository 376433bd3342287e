package dev.weir.it.mapping;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.indexed.Account;
import dev.weir.it.shapes.indexed.AccountModel;
import dev.weir.it.shapes.indexed.Accounts;
import dev.weir.it.shapes.indexed.Address;
import dev.weir.it.shapes.indexed.AddressCreate;
import dev.weir.it.shapes.indexed.AddressModel;
import dev.weir.it.shapes.indexed.Addresses;
import dev.weir.it.shapes.indexed.GameScore;
import dev.weir.it.shapes.indexed.GameScoreModel;
import dev.weir.it.shapes.indexed.GameScores;
import dev.weir.it.shapes.indexed.Post;
import dev.weir.it.shapes.indexed.PostModel;
import dev.weir.it.shapes.indexed.Posts;
import dev.weir.it.shapes.indexed.Product;
import dev.weir.it.shapes.indexed.ProductModel;
import dev.weir.it.shapes.indexed.Products;
import java.util.List;

/** Indexes of one component and of several, with a finder for each beginning of each of them. */
final class IndexConformance {

    @Conformance
    void compositeIndexBasic(TestDb test) {
        Database db = openWithScores(test);

        assertThat(all(GameScores.findByGameTitle(db, "chess")))
                .extracting(GameScore::topScore)
                .containsExactlyInAnyOrder(100L, 200L, 1500L);
        assertThat(all(GameScores.findByGameTitle(db, "go"))).isEmpty();
    }

    @Conformance
    void compositeIndexStructLevel(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        all(Posts.createMany(List.of(
                        Posts.create().id("1").name("a").userId("ada").title("x"),
                        Posts.create().id("2").name("a").userId("ada").title("y"),
                        Posts.create().id("3").name("a").userId("bob").title("z")))
                .exec(db));
        test.forget();

        assertThat(all(Posts.findByUserId(db, "ada"))).extracting(Post::title).containsExactlyInAnyOrder("x", "y");
        assertThat(test.ops()).containsExactly("SELECT posts");
    }

    @Conformance
    void compositeIndexPrefixQueries(TestDb test) {
        Database db = openWithScores(test);

        assertThat(all(GameScores.byGameTitle("chess").fetch(db))).hasSize(3);
        assertThat(only(GameScores.getByGameTitleAndTopScore(db, "chess", 100)))
                .isEqualTo(new GameScore("ada", "chess", 100));
        assertThat(all(GameScores.findByGameTitleAndTopScore(db, "chess", 50))).isEmpty();
        assertThat(only(GameScores.getByUserIdAndGameTitle(db, "bob", "chess")).topScore())
                .isEqualTo(200);
        assertThat(all(GameScores.findByUserId(db, "ada"))).hasSize(2);
    }

    @Conformance
    void compositeIndexThreeColumns(TestDb test) {
        Database db = test.open(AddressModel.INSTANCE);
        List<Address> created = all(Addresses.createMany(List.of(
                        address("US", "Seattle", "98101"),
                        address("US", "Seattle", "98102"),
                        address("US", "Portland", "97201"),
                        address("CA", "Toronto", "98101")))
                .exec(db));

        assertThat(all(Addresses.findByCountry(db, "US"))).hasSize(3);
        assertThat(all(Addresses.findByCountryAndCity(db, "US", "Seattle")))
                .extracting(Address::zipCode)
                .containsExactlyInAnyOrder("98101", "98102");
        assertThat(all(Addresses.findByCountryAndCityAndZipCode(db, "US", "Seattle", "98101")))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.id()).isEqualTo(created.get(0).id()));
    }

    private static AddressCreate address(String country, String city, String zipCode) {
        return Addresses.create().country(country).city(city).zipCode(zipCode).street("Main St");
    }

    @Conformance
    void compositeIndexMultipleIndexes(TestDb test) {
        Database db = test.open(ProductModel.INSTANCE);
        all(Products.createMany(List.of(
                        Products.create().id("1").category("books").brand("x").name("a"),
                        Products.create().id("2").category("books").brand("y").name("b"),
                        Products.create().id("3").category("games").brand("y").name("c")))
                .exec(db));

        assertThat(all(Products.findByCategory(db, "books")))
                .extracting(Product::name)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(all(Products.findByBrand(db, "y"))).extracting(Product::name).containsExactlyInAnyOrder("b", "c");
    }

    @Conformance
    void compositeIndexSortKeyRangeFilter(TestDb test) {
        Database db = openWithScores(test);

        assertThat(all(GameScores.byGameTitle("chess")
                        .where(s -> s.topScore().gt(150L))
                        .orderBy(s -> s.topScore().asc())
                        .fetch(db)))
                .extracting(GameScore::topScore)
                .containsExactly(200L, 1500L);
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void compositeUniqueIndexEnforced(TestDb test) {
        Database db = test.open(AccountModel.INSTANCE);
        Account first = only(Accounts.create().orgId(1).slug("main").exec(db));

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Accounts.create().orgId(1).slug("main").exec(db));
        assertThat(error.table()).isEqualTo("accounts");
        assertThat(error.columns()).containsExactly("org_id", "slug");

        Account second = only(Accounts.create().orgId(1).slug("other").exec(db));
        Account third = only(Accounts.create().orgId(2).slug("main").exec(db));
        failure(
                UniqueViolationException.class,
                Accounts.update(second).slug("main").exec(db));
        assertThat(all(Accounts.all().fetch(db))).containsExactlyInAnyOrder(first, second, third);
        assertThat(only(Accounts.getByOrgIdAndSlug(db, 2, "main"))).isEqualTo(third);
        assertThat(all(Accounts.findByOrgId(db, 1))).containsExactlyInAnyOrder(first, second);
    }

    private static Database openWithScores(TestDb test) {
        Database db = test.open(GameScoreModel.INSTANCE);
        all(GameScores.createMany(List.of(
                        GameScores.create().userId("ada").gameTitle("chess").topScore(100),
                        GameScores.create().userId("bob").gameTitle("chess").topScore(200),
                        GameScores.create().userId("carl").gameTitle("chess").topScore(1500),
                        GameScores.create().userId("ada").gameTitle("poker").topScore(1000)))
                .exec(db));
        return db;
    }
}
