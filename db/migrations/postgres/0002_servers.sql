-- What the servers of the desk know of each other. No part of the desk: nothing of it is moved, exported or sealed.
CREATE TABLE "__servers" ("server" text PRIMARY KEY NOT NULL, "noted" text NOT NULL);
