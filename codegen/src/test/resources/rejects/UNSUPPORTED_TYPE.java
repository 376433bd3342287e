package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

record Name(String first, String last) {}

interface Shape {}

@Model record Address(@Key long id) {}

@Model record User(
        @Key long id,
        List<String> tags,
//                   ^ [WEIR-201] User.tags has the type List<String>, which cannot be stored; a component holds one value; put the items into a model of their own and link it with @HasMany Many<String>
        Map<String, String> settings,
//                          ^ [WEIR-201] User.settings has the type Map<String, String>, which cannot be stored; put the entries into a model of their own and link it with @HasMany
        String[] lines,
//               ^ [WEIR-201] User.lines has the type String[], which cannot be stored; a component holds one value; put the items into a model of their own and link it with @HasMany Many<String>
        int[] scores,
//            ^ [WEIR-201] User.scores has the type int[], which cannot be stored; a component holds one value; put the items into a model of their own and link it with @HasMany Many<T>
        Byte[] photo,
//             ^ [WEIR-201] User.photo has the type Byte[], which cannot be stored; make it a byte[]
        char initial,
//           ^ [WEIR-201] User.initial has the type char, which cannot be stored; make it a String
        Character letter,
//                ^ [WEIR-201] User.letter has the type Character, which cannot be stored; make it a String
        Optional<String> nickname,
//                       ^ [WEIR-201] User.nickname has the type Optional<String>, which cannot be stored; make it a @Nullable String
        OptionalLong age,
//                   ^ [WEIR-201] User.age has the type OptionalLong, which cannot be stored; make it a @Nullable Long
        Date created,
//           ^ [WEIR-201] User.created has the type Date, which cannot be stored; make it an Instant
        OffsetDateTime changed,
//                     ^ [WEIR-201] User.changed has the type OffsetDateTime, which cannot be stored; make it an Instant, and keep the zone, if it matters, in a String
        Duration session,
//               ^ [WEIR-201] User.session has the type Duration, which cannot be stored; make it a long that counts a unit, and name the unit: timeoutMillis
        BigInteger points,
//                 ^ [WEIR-201] User.points has the type BigInteger, which cannot be stored; make it a long or a BigDecimal
        Number height,
//             ^ [WEIR-201] User.height has the type Number, which cannot be stored; make it a BigDecimal
        URI homepage,
//          ^ [WEIR-201] User.homepage has the type URI, which cannot be stored; make it a String
        Name name,
//           ^ [WEIR-201] User.name has the type Name, which cannot be stored; spread its components over the model, or make it a model and link it
        Shape shape,
//            ^ [WEIR-201] User.shape has the type Shape, which cannot be stored; an interface does not say what is stored; use a primitive or its box, String, byte[], BigDecimal, UUID, Instant, LocalDate, LocalTime, LocalDateTime or an enum
        Object anything,
//             ^ [WEIR-201] User.anything has the type Object, which cannot be stored; use a primitive or its box, String, byte[], BigDecimal, UUID, Instant, LocalDate, LocalTime, LocalDateTime or an enum
        Address address) {}
//              ^ [WEIR-201] User.address has the type Address, which cannot be stored; it is a model; link it with @BelongsTo One<Address>
