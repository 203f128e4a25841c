-- 政府采购法实施条例 第十九条 names criminal penalties, stopped business, revoked licences and large fines; that a penalty
-- which its authority calls serious is one of them is a reading of "等行政处罚", and is marked as one.
update handling_rules set verified = false where id = 'procurement-serious-penalty';
