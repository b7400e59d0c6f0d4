/** MyBatis-Plus, with the interceptors that parse SQL by JSqlParser. */
@NullMarked
package org.softdelete.matrix.mybatisplus;

import org.jspecify.annotations.NullMarked;
