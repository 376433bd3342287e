package dev.weir.planner.testing;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.mapping.MappedSchema;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.value.ScalarType;
import java.util.List;
import java.util.function.Function;

/**
 * Seven models with every kind of relation: required and optional links, one and many at their other end, a link to the
 * model itself, links of two parts of which none, one or both may be NULL, what is deleted along or unlinked two steps away,
 * and ways through others, to instances and to values.
 */
public final class SampleModels {
    public static final ModelId ORG = ModelSpec.modelId("Org");
    public static final ModelId USER = ModelSpec.modelId("User");
    public static final ModelId BADGE = ModelSpec.modelId("Badge");
    public static final ModelId SCAN = ModelSpec.modelId("Scan");
    public static final ModelId LOCKER = ModelSpec.modelId("Locker");
    public static final ModelId ROOM = ModelSpec.modelId("Room");
    public static final ModelId BOOKING = ModelSpec.modelId("Booking");

    private static final List<String> ID = List.of("id");
    private static final List<String> DOOR = List.of("house", "number");

    public static final AppSchema APP = models(name -> ModelSpec.bare(name).increment("id"));

    private static final AppSchema WITH_GIVEN_KEYS = models(ModelSpec::model);

    private SampleModels() {}

    /** Returns the models as a database keeps them; all of their keys are given where it makes none. */
    public static MappedSchema on(Capability capability) {
        return MappingBuilder.build(capability.has(Feature.AUTO_INCREMENT) ? APP : WITH_GIVEN_KEYS, capability);
    }

    private static AppSchema models(Function<String, ModelSpec> counted) {
        return AppSchema.of(List.of(
                ModelSpec.model("Org")
                        .nullable("name", ScalarType.TEXT)
                        .hasMany("users", "User.org")
                        .through("badges", "Badge", "Org.users", "User.badge")
                        .build(),
                ModelSpec.model("User")
                        .belongsToMaybe("org", "Org", List.of("orgId"), ID)
                        .belongsToMaybe("boss", "User", List.of("bossId"), ID)
                        .field("name", ScalarType.TEXT)
                        .nullable("nick", ScalarType.TEXT)
                        .nullable("age", ScalarType.INT32)
                        .field("level", ScalarType.INT32)
                        .field("active", ScalarType.BOOL)
                        .nullable("vip", ScalarType.BOOL)
                        .nullable("score", ScalarType.FLOAT64)
                        .nullable("balance", ScalarType.DECIMAL)
                        .nullable("mood", SampleSchema.MOOD)
                        .unique("name")
                        .unique("nick")
                        .hasMany("team", "User.boss")
                        .hasMany("bookings", "Booking.user")
                        .hasOne("badge", "Badge.user", false)
                        .hasOne("locker", "Locker.user", false)
                        .through("rooms", "Room", "User.bookings", "Booking.room")
                        .through("peers", "User", "User.org", "Org.users")
                        .throughTo("houses", "Room.house", "User.bookings", "Booking.room")
                        .throughTo("doors", "Scan.door", "User.badge", "Badge.scans")
                        .build(),
                counted.apply("Badge")
                        .belongsToOne("user", "User", List.of("userId"), ID)
                        .unique("userId")
                        .field("code", ScalarType.TEXT)
                        .hasMany("scans", "Scan.badge")
                        .through("mates", "User", "Badge.user", "User.org", "Org.users")
                        .build(),
                counted.apply("Scan")
                        .belongsToOne("badge", "Badge", List.of("badgeId"), ID)
                        .nullable("door", ScalarType.TEXT)
                        .build(),
                ModelSpec.model("Locker")
                        .belongsToMaybe("user", "User", List.of("userId"), ID)
                        .unique("userId")
                        .build(),
                ModelSpec.bare("Room")
                        .key("house")
                        .key("number")
                        .nullable("label", ScalarType.TEXT)
                        .hasMany("bookings", "Booking.room")
                        .hasMany("left", "Booking.old")
                        .hasMany("awaited", "Booking.next")
                        .through("guests", "User", "Room.bookings", "Booking.user")
                        .build(),
                ModelSpec.model("Booking")
                        .belongsToOne("user", "User", List.of("userId"), ID)
                        .belongsToMaybe("room", "Room", DOOR, DOOR)
                        .field("oldHouse", ScalarType.INT64)
                        .nullable("oldNumber", ScalarType.INT64)
                        .belongsTo("old", "Room", List.of("oldHouse", "oldNumber"), DOOR, false)
                        .belongsToOne("next", "Room", List.of("nextHouse", "nextNumber"), DOOR)
                        .nullable("note", ScalarType.TEXT)
                        .build()));
    }
}
