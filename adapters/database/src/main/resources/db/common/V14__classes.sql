-- Why a reviewer refused the opening of a class, for the institution that applied for it.

ALTER TABLE training_class ADD COLUMN refused_because VARCHAR(200);
