package dev.weir.examples.guide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PagesTest {
    /** A link to a file of this repository, without what follows {@code #}. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    private static final Map<String, String> REGIONS = Regions.read();

    @TestFactory
    Stream<DynamicTest> javaIsThatOfARegion() {
        return java().stream()
                .map(block -> DynamicTest.dynamicTest(block.page().getFileName() + " " + block.name(), () -> {
                    assertThat(REGIONS)
                            .as("%s, a block of Java without a region:%n%s", block.page(), block.text())
                            .containsKey(block.name());
                    Pages.verify(block, REGIONS.get(block.name()));
                }));
    }

    @Test
    void everyRegionIsShown() {
        Set<String> shown = java().stream().map(Block::name).collect(Collectors.toSet());
        assertThat(REGIONS.keySet()).isSubsetOf(shown);
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        return Pages.all().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    Set<String> broken = LINK.matcher(Pages.read(page))
                            .results()
                            .map(link -> link.group(1))
                            .filter(link -> !Files.exists(target(page, link)))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(broken).isEmpty();
                }));
    }

    private static Path target(Path page, String link) {
        return page.resolveSibling(link);
    }

    private static List<Block> java() {
        List<Block> blocks = Pages.blocks().stream()
                .filter(block -> block.language().equals("java"))
                .toList();
        assertThat(blocks).as("blocks of Java in the README and the guide").hasSizeGreaterThan(20);
        return blocks;
    }
}
