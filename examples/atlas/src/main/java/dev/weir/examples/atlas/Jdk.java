package dev.weir.examples.atlas;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the JDK knows of the world, in English and in a fixed order. */
final class Jdk {
    /** Offsets change over the years; these are of a fixed day, so that two runs agree. */
    private static final Instant AS_OF = Instant.parse("2024-01-01T00:00:00Z");

    private Jdk() {}

    static List<CurrencyCreate> currencies() {
        return java.util.Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(java.util.Currency::getCurrencyCode))
                .map(currency -> Currencies.create()
                        .code(currency.getCurrencyCode())
                        .name(currency.getDisplayName(Locale.ENGLISH))
                        .symbol(currency.getSymbol(Locale.ENGLISH))
                        .fractionDigits(currency.getDefaultFractionDigits()))
                .toList();
    }

    static List<LanguageCreate> languages() {
        return languageCodes().stream()
                .map(Locale::forLanguageTag)
                .map(locale -> Languages.create()
                        .code(locale.getLanguage())
                        .name(locale.getDisplayLanguage(Locale.ENGLISH))
                        .nativeName(locale.getDisplayLanguage(locale)))
                .toList();
    }

    static List<CountryCreate> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted()
                .map(code -> new Locale.Builder().setRegion(code).build())
                .map(locale -> Countries.create()
                        .code(locale.getCountry())
                        .alpha3(alpha3(locale))
                        .name(locale.getDisplayCountry(Locale.ENGLISH))
                        .currencyCode(currencyOf(locale).orElse(null)))
                .toList();
    }

    /** The languages of a country are those of the locales that the JDK has for it. */
    static List<SpokenCreate> spoken() {
        return locales().stream()
                .filter(locale -> isCountry(locale.getCountry()))
                .map(locale -> List.of(locale.getCountry(), locale.getLanguage()))
                .distinct()
                .map(pair -> SpokenLanguages.create().countryCode(pair.get(0)).languageCode(pair.get(1)))
                .toList();
    }

    static List<RegionalLocaleCreate> regionalLocales() {
        return locales().stream()
                .map(locale -> RegionalLocales.create()
                        .tag(locale.toLanguageTag())
                        .name(locale.getDisplayName(Locale.ENGLISH))
                        .languageCode(locale.getLanguage())
                        .countryCode(isCountry(locale.getCountry()) ? locale.getCountry() : null))
                .toList();
    }

    static List<ZoneCreate> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .map(zone -> Zones.create()
                        .id(zone.getId())
                        .area(area(zone.getId()))
                        .name(zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .offsetSeconds(standardOffset(zone).getTotalSeconds())
                        .shifts(shifts(zone.getRules())))
                .toList();
    }

    private static Set<String> languageCodes() {
        return locales().stream().map(Locale::getLanguage).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Locale> locales() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().isEmpty())
                .filter(locale -> locale.getVariant().isEmpty()
                        && locale.getUnicodeLocaleKeys().isEmpty())
                .map(Locale::toLanguageTag)
                .distinct()
                .sorted()
                .map(Locale::forLanguageTag)
                .toList();
    }

    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private static String alpha3(Locale country) {
        try {
            return country.getISO3Country();
        } catch (MissingResourceException e) {
            throw new IllegalStateException("the JDK has no three letters for " + country.getCountry(), e);
        }
    }

    private static Optional<String> currencyOf(Locale country) {
        return Optional.ofNullable(java.util.Currency.getInstance(country)).map(java.util.Currency::getCurrencyCode);
    }

    private static String area(String zoneId) {
        int slash = zoneId.indexOf('/');
        return slash < 0 ? "Etc" : zoneId.substring(0, slash);
    }

    private static ZoneOffset standardOffset(ZoneId zone) {
        return zone.getRules().getStandardOffset(AS_OF);
    }

    private static boolean shifts(ZoneRules rules) {
        return !rules.getTransitionRules().isEmpty();
    }
}
