package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.pages.Pages;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservabilityTest {
    private Blog blog;
    private Observability page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Observability(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void aPlanIsShownAsText() {
        Pages.verify("observability-plan", get(page.explain()).strip() + "\n");
    }

    @Test
    void theCacheCounts() {
        long before = page.cache().misses();
        get(page.explain());
        get(page.explain());
        assertThat(page.cache().misses()).isEqualTo(before + 1);
        assertThat(page.cache().hits()).isPositive();
    }
}
