package demo;

import dev.weir.annotation.Embedded;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Embedded record Name(String first, String last) {}

@Embedded record Nothing() {}

@Embedded record Box<T>(T value) {}

@Embedded record Tags(List<String> values) {}

@Embedded record Loop(Loop loop) {}

@Embedded record Ping(Pong pong) {}

@Embedded record Pong(Ping ping) {}

@Embedded record Nick(@Nullable String value) {}

@Embedded final class Plain {}

record Email(String value) {}

final class Safe {
    @Embedded private record Hidden(String value) {}

    @Model record Note(
            @Key long id,
            Hidden hidden) {}
//                 ^ [WEIR-201] Note.hidden has the type Safe.Hidden, which cannot be stored; generated code cannot see it; make it visible to its package
}

@Model record User(
        @Key long id,
        Name name,
//           ^ [WEIR-201] User.name has the type Name, which cannot be stored; an @Embedded record has one component, and this one has 2; spread them over the model
        Nothing nothing,
//              ^ [WEIR-201] User.nothing has the type Nothing, which cannot be stored; an @Embedded record has one component, and this one has 0; spread them over the model
        Box<String> box,
//                  ^ [WEIR-201] User.box has the type Box, which cannot be stored; an @Embedded record has no type parameters; remove them
        Tags tags,
//           ^ [WEIR-201] User.tags has the type Tags, which cannot be stored; its component has the type List<String>; a component holds one value; put the items into a model of their own and link it with @HasMany Many<String>
        Loop loop,
//           ^ [WEIR-201] User.loop has the type Loop, which cannot be stored; it holds itself; let it hold a value
        Ping ping,
//           ^ [WEIR-201] User.ping has the type Ping, which cannot be stored; it holds itself; let it hold a value
        Nick nick,
//           ^ [WEIR-201] User.nick has the type Nick, which cannot be stored; its component is @Nullable; say that of the component that has this type instead
        Plain plain,
//            ^ [WEIR-201] User.plain has the type Plain, which cannot be stored; @Embedded is for records; make it one
        Email email) {}
//            ^ [WEIR-201] User.email has the type Email, which cannot be stored; annotate it with @Embedded
