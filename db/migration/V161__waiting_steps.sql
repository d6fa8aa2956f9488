-- Steps to go on with are few among many timers; the dispatcher looks for them four times a second.
create index engine_job_step on act_ru_job (tenant_id_, create_time_, id_) where type_ = 'message';
