package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id) {}
//     ^ [WEIR-501] Users would be generated for User, but there is a class of that name; rename the class, or a companion with @Model(companion = ...)
//     ^ [WEIR-501] UserPath would be generated for User, but there is a class of that name; rename the class, or a companion with @Model(companion = ...)

final class UserPath {}
// --- in another file
package demo;

final class Users {}
