package dev.weir.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of architecture.
 *
 * @param name what reports call it
 */
public record HouseRule(String name, ArchRule rule) {

    /** Returns the classes of a module without its tests, for rules to look at. */
    public static JavaClasses module(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /**
     * Holds classes to this rule.
     *
     * @throws AssertionError if one of them breaks it
     */
    public void check(JavaClasses classes) {
        rule.check(classes);
    }

    @Override
    public String toString() {
        return name;
    }
}
