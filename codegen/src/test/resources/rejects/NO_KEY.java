package demo;

import dev.weir.annotation.Model;

@Model record User(String name) {}
//     ^ [WEIR-104] User has no key; annotate the component that identifies an instance with @Key
